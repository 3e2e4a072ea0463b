/** Scores the tone of words on sentences that were written and labelled for it by the lexicon's own authors. */
package dateline.lab.score.tone;
