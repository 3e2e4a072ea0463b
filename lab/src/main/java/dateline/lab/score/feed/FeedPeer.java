package dateline.lab.score.feed;

/** Another reader of feeds, found by {@link java.util.ServiceLoader} in the folder of {@code --peers}. */
public interface FeedPeer {

    /** With its version. */
    String name();

    /** @throws Exception if it can make nothing of the bytes; counts as nothing read */
    FeedFacts read(byte[] feed) throws Exception;

    /**
     * Reads into objects of the reader's own, for the clock.
     *
     * @throws IllegalStateException if it can make nothing of the bytes
     */
    void parse(byte[] feed);
}
