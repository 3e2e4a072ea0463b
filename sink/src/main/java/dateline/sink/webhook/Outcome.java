package dateline.sink.webhook;

/** How a delivery ended. */
public enum Outcome {
    /** Answered 2xx. */
    DELIVERED,
    /** The address is not on the public internet. */
    ADDRESS_REFUSED,
    /** Answered 410: nothing more is wanted there. */
    GONE,
    /** Answered with what no second try will change: a redirect, or 4xx other than 408, 425 and 429. */
    REFUSED,
    /** Not delivered after all tries. */
    GIVEN_UP,
    /** Not tried, since its host took nothing a minute ago. */
    HOST_AWAY,
    /** The secret is no longer known. */
    NO_SECRET
}
