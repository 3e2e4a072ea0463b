/** Scores names in text: reads the labelled sets, runs the taggers of enrich and, asked to, a peer over the same. */
package dateline.lab.score.name;
