package dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What came of asking a server. Each request ends in exactly one of these and is counted as such. */
public sealed interface FetchResult {

    /**
     * It was sent.
     *
     * @param url where redirects ended
     * @param permanentUrl where permanent redirects alone lead (301, 308), to be asked for from now on; the request's URL
     *     if the first answer was none
     * @param validators what to send along next time to be told {@link NotModified}
     * @param contentType as the server put it; empty if it did not
     * @param headers names in lower case; their count and size are bounded
     * @param body decompressed
     * @param wireBytes of body as they came over the wire
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying pages costs
    record Fetched(
            URI url,
            URI permanentUrl,
            Validators validators,
            String contentType,
            Map<String, List<String>> headers,
            byte[] body,
            long wireBytes)
            implements FetchResult {}

    /**
     * What we have is what the server has (304).
     *
     * @param url where redirects ended
     * @param permanentUrl as of {@link Fetched}
     * @param validators to send next time: those of the request, as far as the answer names no others
     * @param headers names in lower case; their count and size are bounded
     */
    record NotModified(URI url, URI permanentUrl, Validators validators, Map<String, List<String>> headers)
            implements FetchResult {}

    /**
     * Not to be had; the same if asked again soon.
     *
     * @param status of the last answer; 0 if none came
     * @param retryAfter what the server wished, up to a day; zero if it did not
     * @param detail one line for people
     */
    record Refused(Why why, int status, Duration retryAfter, String detail) implements FetchResult {}

    /**
     * Not to be had now: no connection, too slow, too many requests, an error of the server; or too many wait for this
     * host.
     *
     * @param status of the last answer; 0 if none came
     * @param retryAfter what the server wished, up to a day; zero if it did not
     * @param detail one line for people
     */
    record Failed(int status, Duration retryAfter, String detail) implements FetchResult {}

    /** Why a request is refused; in the order in which it is looked at. */
    enum Why {
        /** No absolute http(s) URL, or one with credentials or an odd port. */
        BAD_URL,
        /** Its host has an address that is private, local or otherwise not of the public internet. */
        ADDRESS,
        /** The host's robots.txt forbids it, or cannot be had. */
        ROBOTS,
        /** Too many redirects, a loop, or one that leads nowhere. */
        REDIRECTS,
        /** 410: it is gone for good. */
        GONE,
        /** Any other 4xx: not found, not for us. */
        STATUS,
        /** More bytes than the request allows, or too many headers. */
        TOO_LARGE,
        /** No HTTP, or compressed in a way that cannot be undone. */
        MALFORMED
    }
}
