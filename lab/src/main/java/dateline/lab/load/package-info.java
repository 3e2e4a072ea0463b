/**
 * {@code lab load}: a set of articles into a running pipeline, figures out.
 *
 * <p>{@code LoadRun} is the run from start to verdict. It is an open loop: when each article is sent is fixed
 * beforehand, and latency counts from then, so a pipeline that falls behind shows it.
 */
package dateline.lab.load;
