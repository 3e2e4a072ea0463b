/** Scores the reading of agency formats on real files, against what the tests beside them expect. */
package dateline.lab.score.wire;
