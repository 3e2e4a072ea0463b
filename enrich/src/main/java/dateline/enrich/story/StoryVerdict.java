package dateline.enrich.story;

import dateline.schemas.Story;
import java.util.List;

/**
 * Which story an article is of.
 *
 * @param story its id
 * @param score how sure that is, 0 to 1
 * @param novelty 0: repeats what the story already said; 1: all new
 * @param changed the stories that are not what they were: first its own, then those it took in
 */
public record StoryVerdict(String story, double score, double novelty, List<Story> changed) {}
