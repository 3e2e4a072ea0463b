package dateline.lab.web;

import picocli.CommandLine.Option;

/** What there is in the simulated web. */
final class WebOptions {

    @Option(
            names = "--hosts",
            paramLabel = "N",
            defaultValue = "300",
            description = "Hosts, 1 to 5000. Every behaviour is there from 35 hosts on.")
    private int hosts;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "The same seed makes the same week.")
    private long seed;

    int hosts() {
        return hosts;
    }

    long seed() {
        return seed;
    }
}
