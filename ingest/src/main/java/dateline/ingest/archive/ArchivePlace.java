package dateline.ingest.archive;

/**
 * Where a record begins.
 *
 * @param offset bytes from the start of the file to the record or to the gzip member that holds it
 * @param within how many records of that member come before it; 0 for a plain file and for gzip per record
 */
public record ArchivePlace(long offset, long within) {

    public static final ArchivePlace START = new ArchivePlace(0, 0);

    /** @throws IllegalArgumentException if a number is negative */
    public ArchivePlace {
        if (offset < 0 || within < 0) {
            throw new IllegalArgumentException("No place of an archive: " + offset + "+" + within);
        }
    }

    /** E.g. {@code 4711}, or {@code 4711+2} for the third record of a gzip member. */
    @Override
    public String toString() {
        return within == 0 ? Long.toString(offset) : offset + "+" + within;
    }
}
