/**
 * {@code lab chaos}: the pipeline is killed again and again, and everything must come out once.
 *
 * <p>{@code ChaosRun} starts the pipeline as a child process ({@code StackProcess}), publishes through every outage,
 * kills it with SIGKILL on a timer, starts it again, and in the end looks up every article by id. A kill waits until
 * something has come out since the last one, or a short interval would only ever restart.
 *
 * <p>Needs no broker or index of its own. A pipeline that ends without being killed is started again, and the
 * verdict is against it.
 */
package dateline.lab.chaos;
