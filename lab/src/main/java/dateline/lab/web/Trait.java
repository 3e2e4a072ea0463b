package dateline.lab.web;

/** How an outlet of the simulated web behaves, beyond publishing. One outlet has several. */
enum Trait {
    /** Answers what a client has with 304. */
    CONDITIONAL,
    /** Sends another ETag each time, so that no conditional request can hit. */
    FICKLE_ETAG,
    /** Compresses when the client takes it. */
    GZIP,
    BROTLI,
    /** Every so many requests it says 429 with {@code Retry-After} in seconds. */
    THROTTLES,
    /** The same with an HTTP date. */
    THROTTLES_TO_DATE,
    /** Says 503 for hours at a time. */
    OUTAGES,
    /** Its feed moves for good in the middle of the run (301). */
    MOVES,
    /** Its feed is always somewhere else for the time being (302). */
    ELSEWHERE,
    /** Entries point to a counting address that redirects to the page. */
    COUNTS_CLICKS,
    /** Answers piece by piece. */
    DRIPS,
    /** Every so many requests it takes the connection and never answers. */
    HANGS,
    /** robots.txt forbids everything, one part of the site, or cannot be had (503; RFC 9309: nothing may be read). */
    FORBIDS_ALL,
    FORBIDS_PART,
    ROBOTS_DOWN,
    CRAWL_DELAY,
    /** The order of its feed changes from request to request. */
    FLIPS_ORDER,
    /** Its feed keeps few entries. */
    SHORT_WINDOW,
    /** Its feed is no well-formed XML. */
    BROKEN_XML,
    /** Declares a charset that it does not use. */
    WRONG_CHARSET,
    /** Offers RSS and Atom of the same articles. */
    TWO_FEEDS,
    /** Has no feed, only a news sitemap that forgets after two days, plain, or gzip below an index. */
    SITEMAP,
    SITEMAP_INDEX,
    /** Tells a hub (WebSub), which hands articles on at once. */
    HUB,
    /** Its hub also sends what nobody published, with a wrong signature. */
    LYING_HUB,
    /** Changes some of its articles later. */
    REVISES,
    /** Prints texts of the wires. */
    SYNDICATES,
    /** Publishes all the time. */
    WIRE,
    /** Publishes nothing any more. */
    DEAD,
    /** Its feed is gone (410) from the middle of the run on. */
    GONE,
    /** Hostile: what its feed is instead. */
    GZIP_BOMB,
    ENDLESS,
    ENTITY_BOMB,
    PRIVATE_REDIRECT,
    CREDENTIALS,
    REDIRECT_LOOP;

    /** Whether nothing can be read from an outlet of this kind, and each poll must end in a reason. */
    boolean hostile() {
        return compareTo(GZIP_BOMB) >= 0;
    }
}
