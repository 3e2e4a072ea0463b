package dateline.lab.replay;

/**
 * One item of a load set.
 *
 * @param id unique in its set
 * @param title headline; may be empty
 * @param body plain text; may be empty, which makes no article
 * @param source name of the outlet; empty when unknown
 * @param authors names with commas between them; empty when unknown
 */
record LoadItem(String id, String title, String body, String source, String authors) {}
