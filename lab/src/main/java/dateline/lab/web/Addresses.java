package dateline.lab.web;

/** Where the hosts of the simulated web are, besides their names under {@code .test} (RFC 6761). */
final class Addresses {

    static final String HUB = "hub.test";

    /** Where every name is found; a run lets ingest read nothing else. */
    static final String ALLOWED = "127.0.0.1/32";

    /** On loopback, and no host's. */
    static final String TRAP = "127.99.0.1";

    private static final int PER_NET = 250;

    private Addresses() {}

    /** An address of loopback of its own for each host; on Linux all of 127/8 is loopback. */
    static String numeric(int number) {
        return "127.1." + number / PER_NET + "." + (1 + number % PER_NET);
    }
}
