package dateline.lab.web;

/** One instance of ingest in a run. */
interface Instance {

    /** Ends it without a chance to say goodbye. */
    void kill() throws InterruptedException;

    boolean isAlive();

    /** Asks it to stop and waits until it has. */
    void stop() throws InterruptedException;
}
