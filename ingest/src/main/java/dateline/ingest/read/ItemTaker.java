package dateline.ingest.read;

/** Takes items one by one; blocks while it can take no more. */
@FunctionalInterface
public interface ItemTaker {

    /** @throws InterruptedException if the program is stopping */
    void take(Item item) throws InterruptedException;

    /** Counts what need not even be read, since another seed of the same site has taken it. */
    default void repeated() {}
}
