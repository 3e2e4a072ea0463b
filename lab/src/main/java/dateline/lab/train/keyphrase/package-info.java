/** Makes the table of how rare English words are in news. See {@code docs/models/keyphrase.md}. */
package dateline.lab.train.keyphrase;
