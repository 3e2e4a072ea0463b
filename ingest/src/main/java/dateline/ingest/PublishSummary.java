package dateline.ingest;

import dateline.ingest.publish.Outcome;

/** How many items ended how; they add up to the items read. */
record PublishSummary(int published, int repeated, int rejected, int failed) {

    static final PublishSummary NOTHING = new PublishSummary(0, 0, 0, 0);

    PublishSummary plus(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published() -> new PublishSummary(published + 1, repeated, rejected, failed);
            case Outcome.Repeated() -> new PublishSummary(published, repeated + 1, rejected, failed);
            case Outcome.Rejected(var cause) -> new PublishSummary(published, repeated, rejected + 1, failed);
            case Outcome.Failed(var cause) -> new PublishSummary(published, repeated, rejected, failed + 1);
        };
    }

    int items() {
        return published + repeated + rejected + failed;
    }

    /** 0 if Kafka has every item as an article, else 1. */
    int exitCode() {
        return rejected + failed == 0 ? 0 : 1;
    }

    @Override
    public String toString() {
        return "published " + published + ", repeated " + repeated + ", rejected " + rejected + ", failed " + failed;
    }
}
