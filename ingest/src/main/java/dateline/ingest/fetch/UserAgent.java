package dateline.ingest.fetch;

import dateline.program.ProgramVersion;

/** Who we say we are. */
final class UserAgent {

    /** What robots.txt calls us by (RFC 9309, section 2.2.1). */
    static final String PRODUCT = "Dateline";

    private UserAgent() {}

    /** E.g. {@code "Dateline/0.1.0 (+https://news.example/about-our-reader)"}. */
    static String of(String contact) {
        return PRODUCT + "/" + ProgramVersion.number() + (contact.isEmpty() ? "" : " (+" + contact + ")");
    }
}
