/**
 * {@code lab bench}: single parts against their peers, timed by JMH in one run.
 *
 * <p>To add a benchmark: one class here with {@code @Benchmark} methods and a {@code @Param} field {@code by}, whose
 * value {@code "dateline"} is ours and whose others are the peers. {@code BenchTable} sets each against ours. Ratios
 * from one run on one machine mean something; times from two machines do not.
 */
package dateline.lab.bench;
