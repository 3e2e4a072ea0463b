package dateline.sink.page;

import java.util.List;
import java.util.Map;

/**
 * One thing that was found in an article, with all it rests on.
 *
 * @param ref what tells it from the others of this article, e.g. {@code e3}
 * @param name what was found
 * @param what its finer kind, in words
 * @param score how sure, 0 to 1; negative when it has none of its own
 * @param maker rule or model and version
 * @param facts what else is known of it, by name
 * @param evidence what spoke for it, in words a reader can check
 * @param link where more of it is, on this page; null for nowhere
 * @param mentions where it stands
 */
record Tag(
        String ref,
        TagKind kind,
        String name,
        String what,
        double score,
        String maker,
        Map<String, String> facts,
        List<String> evidence,
        String link,
        List<Mention> mentions) {

    /**
     * A place in the text.
     *
     * @param inHeadline whether offsets count in the headline instead of the body
     * @param start first UTF-16 unit
     * @param end after the last
     * @param score how sure; negative when it has none of its own
     * @param maker empty when it is the tag's
     */
    record Mention(boolean inHeadline, int start, int end, double score, String maker) {}
}
