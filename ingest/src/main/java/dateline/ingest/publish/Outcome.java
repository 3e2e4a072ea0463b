package dateline.ingest.publish;

import dateline.schemas.RejectedException;

/** What became of one item. Every item ends in exactly one of these, and is counted under its name. */
public sealed interface Outcome {

    /** Kafka has it. */
    record Published() implements Outcome {}

    /** Kafka has it already: same article id, same text. */
    record Repeated() implements Outcome {}

    /** No article, and never will be. */
    record Rejected(RejectedException cause) implements Outcome {}

    /** Could not be read, or Kafka did not acknowledge it; worth another try. */
    record Failed(Exception cause) implements Outcome {}

    /** The word for it in metrics and answers. */
    default String word() {
        return switch (this) {
            case Published() -> "published";
            case Repeated() -> "repeated";
            case Rejected(var cause) -> "rejected";
            case Failed(var cause) -> "failed";
        };
    }
}
