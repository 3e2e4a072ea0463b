package dateline.ingest.fetch;

import java.net.URI;
import java.util.Map;

/** Sends a form to a server that asked for it. Safe for use by many threads. */
@FunctionalInterface
public interface FormSender {

    /**
     * Posts it form-encoded, in the host's turn and to checked addresses only, as {@link Fetcher} does; robots rules are
     * for who looks around uninvited and do not count here. Redirects are followed with 307 and 308 only.
     *
     * @throws InterruptedException if the program is stopping; the form may or may not have reached the server
     */
    FetchResult post(URI url, Map<String, String> form) throws InterruptedException;
}
