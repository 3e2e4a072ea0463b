package dateline.sink.backend;

import java.time.Instant;
import java.util.Optional;

/**
 * Articles of one story that are copies of one original, among those asked for.
 *
 * @param storyId empty if they are in no story
 * @param original article id
 * @param first the earliest time among them
 * @param articles how many there are
 */
public record Occurrence(Optional<String> storyId, String original, Instant first, long articles) {}
