/**
 * Scores stories: B³ of Bagga and Baldwin, Algorithms for Scoring Coreference Chains, LREC 1998, over articles in the
 * order of time, with rules fitted on other years than those they are scored on.
 */
package dateline.lab.score.story;
