/**
 * Makes the tone lexicon out of two general lexica and our own list for news. What they are and what came of it stands
 * in {@code docs/models/tone.md}.
 */
package dateline.lab.train.tone;
