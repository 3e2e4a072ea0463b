package dateline.ingest.fetch;

/** The one door to the web: politely, and safe from whatever answers. Safe for use by many threads. */
public interface Fetcher {

    /**
     * Asks for one URL, following redirects, and waits as long as its host's delay and the request's patience say.
     *
     * @throws InterruptedException if the program is stopping; the request may or may not have reached the server
     */
    FetchResult fetch(FetchRequest request) throws InterruptedException;
}
