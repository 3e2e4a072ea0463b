package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.schemas.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A story as a person reads it. */
record StoryText(Style style) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final int HEADLINE = 80;
    private static final int PERCENT = 100;

    /** A story on one line. */
    String line(Story story) {
        return story.getStoryId() + "  " + style.faint(TIME.format(story.getLastSeenAt())) + "  "
                + story.getArticleCount() + " from " + story.getIndependentSources() + "  "
                + headline(story.getHeadline());
    }

    /**
     * Everything, with the time line.
     *
     * @param asked the id that was asked for, which may be of a story that this one took in
     * @param articles their documents, in order of time
     */
    List<String> lines(String asked, Story story, List<JsonNode> articles) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(headline(story.getHeadline())));
        if (!asked.equals(story.getStoryId())) {
            lines.add("Story " + Terminal.safe(asked) + " was merged into " + story.getStoryId() + ".");
        }
        lines.add(TIME.format(story.getFirstSeenAt()) + " to " + TIME.format(story.getLastSeenAt()) + ", "
                + story.getArticleCount() + " articles from " + story.getIndependentSources() + " independent sources");
        names("about", story.getCentralEntities(), lines);
        names("places", story.getCentralPlaces(), lines);
        names("subjects", story.getSubjects(), lines);
        lines.add("");
        Set<String> shown = new HashSet<>();
        for (JsonNode article : articles) {
            shown.add(article.path("articleId").asText());
            lines.add(article(article, shown));
        }
        return lines;
    }

    private static void names(String what, List<String> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add(what + ": " + Terminal.safe(String.join(", ", names)));
        }
    }

    private String article(JsonNode article, Set<String> shown) {
        String id = article.path("articleId").asText();
        if (!article.has("headline")) {
            return id + "  not in the index (yet)";
        }
        JsonNode duplicate = article.path("duplicate");
        String original = duplicate.path("original").asText("");
        boolean isCopy = !original.isEmpty() && !duplicate.path("kind").asText().equals("REVISION");
        String time = article.path("publishedAt").asText("");
        String when = time.isEmpty() || time.equals("null") ? "no date     " : TIME.format(Instant.parse(time));
        String what = isCopy
                ? duplicate.path("kind").asText().toLowerCase(Locale.ROOT) + " of "
                        + (shown.contains(original) ? original : original + ", which is not shown")
                : Math.round(PERCENT * article.path("story").path("novelty").asDouble()) + " % new";
        return (isCopy ? "  ↳ " : "") + style.faint(when) + "  " + id + "  "
                + Terminal.safe(article.path("publisher").asText("–")) + "  "
                + headline(article.path("headline").asText())
                + "  " + style.faint("(" + what + ")");
    }

    private static String headline(String headline) {
        return headline.isBlank() ? "(no headline)" : Terminal.cut(Terminal.safe(headline), HEADLINE);
    }
}
