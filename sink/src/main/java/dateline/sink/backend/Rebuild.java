package dateline.sink.backend;

import java.util.List;

/** An index that is filled beside the one in use, and then takes its place. */
public interface Rebuild {

    /**
     * How many documents there are, all of them searchable.
     *
     * @param inUse behind the alias; 0 if there is no such alias
     * @param rebuilt in the new index
     */
    record Counts(long inUse, long rebuilt) {}

    /** Of the new index. */
    String name();

    /** Writes into the new index; see {@link Backend#write}. */
    List<BulkOutcome> write(List<Document> documents);

    Counts counts();

    /**
     * Moves the alias, in one step: a search finds the old index or the new one.
     *
     * @return name of the index that stood behind it, empty if none did
     */
    String takeOver();

    /** Deletes an index, the replaced one or, when it came to nothing, the new one. */
    void drop(String name);
}
