package dateline.enrich;

import dateline.schemas.Article;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Walks through all records of some tags, whatever their kind: each with a start and an end must lie in its text, each
 * with the words as well must say what stands there, and each score must be one.
 */
final class TagCheck {

    private final Article article;
    private final List<String> wrong = new ArrayList<>();

    private TagCheck(Article article) {
        this.article = article;
    }

    /** What is wrong, as text; empty when nothing is. */
    static List<String> wrong(Tags tags, Article article) {
        var check = new TagCheck(article);
        check.walk(tags, "tags");
        return check.wrong;
    }

    private void walk(Object value, String path) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                walk(items.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof IndexedRecord found) {
            checkPlace(found, path);
            checkScore(found, path);
            for (Schema.Field field : found.getSchema().getFields()) {
                walk(found.get(field.pos()), path + "." + field.name());
            }
        }
    }

    private void checkPlace(IndexedRecord found, String path) {
        if (!(get(found, "start") instanceof Integer start) || !(get(found, "end") instanceof Integer end)) {
            return;
        }
        String text = get(found, "field") == TaggedField.HEADLINE ? article.getHeadline() : article.getBody();
        if (start < 0 || end <= start || end > text.length()) {
            wrong.add(path + " is at " + start + " to " + end + " of " + text.length());
        } else if (get(found, "text") instanceof String words
                && !text.substring(start, end).equals(words)) {
            wrong.add(path + " says '" + words + "' of '" + text.substring(start, end) + "'");
        }
    }

    private void checkScore(IndexedRecord found, String path) {
        if (get(found, "score") instanceof Float score && !(score >= 0 && score <= 1)) {
            wrong.add(path + " has score " + score);
        }
    }

    private static Object get(IndexedRecord found, String name) {
        Schema.Field field = found.getSchema().getField(name);
        return field == null ? null : found.get(field.pos());
    }
}
