package dateline.ingest.read;

/**
 * Where an item stands in what was read.
 *
 * @param name file as the user named it, {@code "standard input"}, or {@code "request"}
 * @param line from 1; 1 for a file that is one article; of a file with several items that are no lines, the number of the
 *     item
 */
public record Place(String name, long line) {

    /** {@code name:line}, as compilers write it and editors jump to. */
    @Override
    public String toString() {
        return name + ":" + line;
    }
}
