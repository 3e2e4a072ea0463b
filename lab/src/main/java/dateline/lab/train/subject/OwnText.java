package dateline.lab.train.subject;

import java.util.Set;

/**
 * A labelled text.
 *
 * @param tops numbers of the top-level subjects it is about, the file's own first
 * @param concepts numbers of all concepts it is labelled with and of those above them
 */
public record OwnText(String headline, String body, Set<Integer> tops, Set<Integer> concepts) {}
