/**
 * Scores of the enrichers on labelled data: {@code lab score JOB --data DIR}.
 *
 * <p>A job is one command in this package or below it, registered in {@link dateline.lab.score.ScoreCommand}. It reads
 * its sets from the folder of {@code --data} (and skips, with a line that names what is missing, when they are not
 * there), runs the very classes that enrich runs, compares with a peer where one is to be had, and hands a
 * {@link dateline.lab.score.Report} to {@link dateline.lab.score.ScoreOptions#publish}, which prints it and, asked to,
 * writes it into {@code docs/scores.md} with date, commit and machine.
 *
 * <p>Rules. Thresholds are chosen on a train or dev split, never on the split that is reported. Each figure that is
 * compared has a bootstrap interval, {@link dateline.lab.score.Bootstrap}. No text of a set is ever printed or kept.
 */
package dateline.lab.score;
