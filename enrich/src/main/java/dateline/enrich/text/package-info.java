/** Lists of words that both repairs and enrichers go by. To add a word: one entry, and a case in the test of who reads it. */
package dateline.enrich.text;
