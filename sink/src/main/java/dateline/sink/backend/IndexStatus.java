package dateline.sink.backend;

/**
 * The state of an index.
 *
 * @param documents how many are searchable
 * @param alias the name that is read and written
 * @param index what the alias stands for now
 */
public record IndexStatus(long documents, String alias, String index) {}
