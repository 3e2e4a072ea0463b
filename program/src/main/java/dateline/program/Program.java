package dateline.program;

/** A running part of the pipeline: made, started once, closed once. */
public interface Program extends AutoCloseable {

    /** Lower-case noun, e.g. {@code "enrich"}. */
    String name();

    /**
     * Starts it and returns once it works; waits for Kafka and the registry as long as it takes.
     *
     * @throws InterruptedException if told to stop while waiting
     */
    void start() throws InterruptedException;

    /** Waits until it has stopped: true if because it was closed, false if because it could not go on. */
    boolean awaitEnd() throws InterruptedException;

    /** Finishes what is in hand and stops; at most some seconds. */
    @Override
    void close();
}
