package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One article: its text with every tag marked, and what each tag rests on. The same stands beside the wire. */
final class ArticleView {

    private static final int MOST_NAMES = 30;

    private ArticleView() {}

    static View of(JsonNode document, Instant now) {
        String headline = document.path("headline").asText();
        return View.of(headline.isBlank() ? "Article" : headline, "", "one", html -> article(html, document, now));
    }

    static void article(Html html, JsonNode document, Instant now) {
        List<Tag> tags = TagReader.read(document);
        String id = document.path("articleId").asText();
        String language = document.path("language").asText("");
        html.open("article", "class", "article", "id", "article", "data-id", id, "data-marked", marked());
        html.open("header");
        head(html, document, tags, language, now);
        html.close();
        toggles(html, tags);
        html.open("div", "class", "text", "id", "text", "lang", language.isEmpty() ? null : language);
        new TaggedText(document.path("body").asText(), tags, false).paragraphs(html);
        html.close();
        html.open("div", "class", "found");
        ArticleFacts.relation(html, document);
        names(html, tags);
        quotes(html, document.path("body").asText(), tags);
        ArticleFacts.places(html, document);
        ArticleFacts.subjects(html, document);
        ArticleFacts.repairs(html, document);
        ArticleFacts.times(html, document);
        ArticleFacts.notLookedFor(html, document);
        every(html, tags);
        html.close().close();
    }

    private static String marked() {
        return Arrays.stream(TagKind.values())
                .filter(TagKind::shown)
                .map(TagKind::style)
                .collect(Collectors.joining(" "));
    }

    private static void head(Html html, JsonNode document, List<Tag> tags, String language, Instant now) {
        html.open("p", "class", "kicker");
        int shown = 0;
        for (JsonNode subject : document.path("subjects")) {
            if (shown++ < 3) {
                html.of("a", subject.asText(), "href", Links.search("subject", subject.asText()));
            }
        }
        html.close();
        String headline = document.path("headline").asText();
        html.open("h1", "dir", "auto", "lang", language.isEmpty() ? null : language);
        if (headline.isBlank()) {
            html.text("Without a headline");
        } else {
            new TaggedText(headline, tags, true).line(html);
        }
        html.close();
        String standfirst = document.path("standfirst").asText("");
        if (!standfirst.isBlank()) {
            html.of("p", standfirst, "class", "standfirst", "dir", "auto");
        }
        html.open("p", "class", "origin");
        String publisher = document.path("publisher").asText("");
        if (!publisher.isBlank()) {
            html.open("a", "class", "publisher", "href", Links.search("publisher", publisher));
            html.words(publisher).close();
        }
        String byline = document.path("byline").asText("");
        if (!byline.isBlank()) {
            html.open("span").words(byline).close();
        }
        Ago.write(html, document.path("sortTime").asText(), now);
        if (!language.isEmpty()) {
            html.of("span", Row.languageName(language));
        }
        if (document.path("revision").asInt(1) > 1) {
            html.of("span", "revision " + document.path("revision").asInt(), "class", "revision");
        }
        if (document.path("lane").asText("").equals("BACKFILL")) {
            html.of("span", "from an archive");
        }
        String address = Links.external(document.path("canonicalUrl").asText(""));
        if (address != null) {
            html.of(
                    "a",
                    "At the publisher",
                    "href",
                    address,
                    "class",
                    "away",
                    "rel",
                    "noopener noreferrer nofollow",
                    "target",
                    "_blank",
                    "title",
                    address);
        }
        html.of("a", "Like this", "href", "/?like=" + document.path("articleId").asText());
        html.of(
                "a",
                "As data",
                "href",
                "/api/articles/" + document.path("articleId").asText());
        html.close();
    }

    /** A button for each kind there is; they begin as {@link TagKind#shown} says. */
    private static void toggles(Html html, List<Tag> tags) {
        Map<TagKind, Integer> counts = new EnumMap<>(TagKind.class);
        tags.forEach(tag -> counts.merge(tag.kind(), 1, Integer::sum));
        html.open("div", "class", "toggles", "role", "group", "aria-label", "Tags marked in the text");
        counts.forEach((kind, count) -> html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        kind.style(),
                        "data-kind",
                        kind.style(),
                        "aria-pressed",
                        Boolean.toString(kind.shown()))
                .text(kind.label())
                .of("span", Integer.toString(count), "class", "number")
                .close());
        html.close();
    }

    private static void names(Html html, List<Tag> tags) {
        List<Tag> names = tags.stream()
                .filter(tag -> tag.ref().startsWith("e"))
                .limit(MOST_NAMES)
                .toList();
        if (names.isEmpty()) {
            return;
        }
        html.open("section", "class", "names").of("h2", "Names").open("ul");
        for (Tag tag : names) {
            html.open("li", "class", tag.kind().style());
            html.open("a", "href", tag.link(), "data-tags", tag.ref() + ".0")
                    .words(tag.name())
                    .close();
            if (tag.mentions().size() > 1) {
                html.of("span", "×" + tag.mentions().size(), "class", "number");
            }
            html.close();
        }
        html.close().close();
    }

    private static void quotes(Html html, String body, List<Tag> tags) {
        List<Tag> quotes =
                tags.stream().filter(tag -> tag.kind() == TagKind.QUOTE).toList();
        if (quotes.isEmpty()) {
            return;
        }
        html.open("section", "class", "quotes").of("h2", "Said").open("ol");
        for (Tag tag : quotes) {
            html.open("li").of("blockquote", said(body, tag), "dir", "auto", "data-tags", tag.ref() + ".0");
            html.open("p");
            if (tag.link() == null) {
                html.text(tag.name());
            } else {
                html.open("a", "href", tag.link()).words(tag.name()).close();
            }
            html.of("span", tag.what().replace(" quote", ""), "class", "kind")
                    .close()
                    .close();
        }
        html.close().close();
    }

    private static String said(String body, Tag quote) {
        return quote.mentions().stream()
                .filter(part -> part.start() >= 0 && part.start() <= part.end() && part.end() <= body.length())
                .map(part -> body.substring(part.start(), part.end()))
                .collect(Collectors.joining(" … "));
    }

    /** Each tag with all it rests on; evidence beside the pointer is taken from here. */
    private static void every(Html html, List<Tag> tags) {
        if (tags.isEmpty()) {
            return;
        }
        html.open("details", "class", "every", "id", "every");
        html.of("summary", "Every tag with its evidence (" + tags.size() + ")");
        tags.forEach(tag -> card(html, tag));
        html.close();
    }

    private static void card(Html html, Tag tag) {
        html.open("div", "class", "card " + tag.kind().style(), "id", "tag-" + tag.ref());
        html.open("p", "class", "name").open("b").words(tag.name()).close();
        html.of("span", tag.what(), "class", "kind").close();
        html.open("dl");
        if (tag.score() >= 0) {
            fact(html, "score", Scores.written(tag.score()));
        }
        fact(html, "made by", tag.maker());
        tag.facts().forEach((name, value) -> {
            if (name.equals("Wikidata") && value.matches("Q\\d{1,12}")) {
                html.of("dt", name).open("dd");
                html.of(
                        "a",
                        value,
                        "href",
                        "https://www.wikidata.org/wiki/" + value,
                        "rel",
                        "noopener noreferrer nofollow",
                        "target",
                        "_blank");
                html.close();
            } else {
                fact(html, name, value);
            }
        });
        html.close();
        if (!tag.evidence().isEmpty()) {
            html.open("ul", "class", "evidence");
            tag.evidence().forEach(reason -> html.open("li").words(reason).close());
            html.close();
        }
        html.open("ol", "class", "mentions");
        List<String> written = new ArrayList<>();
        for (Tag.Mention mention : tag.mentions()) {
            written.add((mention.inHeadline() ? "headline " : "body ") + mention.start() + "–" + mention.end()
                    + (mention.score() < 0 ? "" : ", score " + Scores.written(mention.score()))
                    + (mention.maker().isEmpty() ? "" : ", " + mention.maker()));
        }
        written.forEach(mention -> html.of("li", mention));
        html.close();
        if (tag.link() != null) {
            html.open("p").of("a", "More of this", "href", tag.link()).close();
        }
        html.close();
    }

    private static void fact(Html html, String name, String value) {
        html.of("dt", name).open("dd").words(value).close();
    }

    /** Scores as they are read aloud. */
    static final class Scores {

        private Scores() {}

        static String written(double score) {
            return String.format(Locale.ROOT, "%.2f", score);
        }
    }
}
