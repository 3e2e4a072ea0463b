/**
 * Simulates the next step when one thread is too few for a language: the key becomes language and cell, a cell being told
 * from the article alone ({@link dateline.lab.score.cell.CellRule}), and what is remembered is compared within a cell.
 */
package dateline.lab.score.cell;
