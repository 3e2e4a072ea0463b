package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.Backend;
import dateline.sink.backend.FacetValue;
import dateline.sink.backend.Hit;
import dateline.sink.backend.HitPage;
import dateline.sink.backend.PlaceCount;
import dateline.sink.backend.StandingStory;
import dateline.sink.query.Field;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A story on its time line, copies folded under the article they were made from. */
final class StoryView {

    private static final int BUCKETS = 24;
    private static final int VALUES = 12;
    private static final int PLACES = 40;
    private static final String SIZE = "100";

    /** From here on nearly all that an article says is new to the story. */
    private static final double NEW = 0.85;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final SearchServer search;
    private final Backend backend;
    private final Clock clock;

    StoryView(SearchServer search, Backend backend, Clock clock) {
        this.search = search;
        this.backend = backend;
        this.clock = clock;
    }

    /** @param cursor where its time line goes on; empty for its beginning */
    View of(StandingStory standing, List<String> cursor) {
        JsonNode story = standing.story();
        String id = standing.ids().getFirst();
        Map<String, List<String>> parameters =
                new TreeMap<>(Map.of("story", List.of(id), "sort", List.of("oldest"), "size", List.of(SIZE)));
        if (!cursor.isEmpty()) {
            parameters.put("cursor", cursor);
        }
        SearchRequest request = search.read(parameters);
        HitPage page = search.page(request);
        var facets = backend.facets(
                request.query(), EnumSet.of(Field.PUBLISHER, Field.PERSON, Field.ORGANISATION, Field.SPEAKER), VALUES);
        List<PlaceCount> places = backend.places(request.query(), PLACES);
        String headline = story.path("headline").asText();
        return View.of(headline, "/stories", "tale", html -> {
            html.open("div", "class", "saga");
            head(html, story, standing, page);
            html.open("div", "class", "around");
            values(html, id, "Told by", "publisher", facets.get(Field.PUBLISHER));
            values(html, id, "People", "person", facets.get(Field.PERSON));
            values(html, id, "Organisations", "organisation", facets.get(Field.ORGANISATION));
            values(html, id, "Speakers", "speaker", facets.get(Field.SPEAKER));
            if (!places.isEmpty()) {
                html.open("section", "class", "where").of("h2", "Where");
                MapPicture.write(html, places.stream().map(MapView::dot).toList(), "Places named in this story");
                html.close();
            }
            html.close();
            line(html, page);
            page.next()
                    .ifPresent(next -> html.open("p", "class", "more")
                            .of(
                                    "a",
                                    "Later",
                                    "href",
                                    Links.with(Links.story(id), Map.of("cursor", List.of(request.cursor(next)))))
                            .close());
            html.close();
        });
    }

    private void head(Html html, JsonNode story, StandingStory standing, HitPage page) {
        Instant now = clock.instant();
        html.open("header").of("p", "Story", "class", "kicker");
        html.of("h1", story.path("headline").asText("A story without a headline"), "dir", "auto");
        html.open("p", "class", "origin");
        html.of("span", number(story.path("articleCount").asInt()) + " articles");
        html.of("span", number(story.path("independentSources").asInt()) + " independent sources");
        html.open("span").text("first ");
        Ago.write(html, story.path("firstSeenAt").asText(), now);
        html.close().open("span").text("last ");
        Ago.write(html, story.path("lastSeenAt").asText(), now);
        html.close();
        int growth = story.path("growth").asInt();
        html.of(
                "span",
                growth > 0 ? "growing" : growth < 0 ? "fading" : "steady",
                "class",
                growth > 0 ? "growing" : null,
                "title",
                "Articles of its last day, less those of the day before: " + growth);
        if (standing.ids().size() > 1) {
            html.of("span", "took in " + (standing.ids().size() - 1) + " others");
        }
        Sparkline.write(html, growth(page), "Articles over the time of the story");
        html.of(
                "a",
                "In the search",
                "href",
                Links.search("story", standing.ids().getFirst()));
        html.close().open("p", "class", "chips");
        story.path("centralEntities")
                .forEach(name -> html.open("a", "href", Links.search("entity", name.asText()))
                        .words(name.asText())
                        .close());
        html.close().close();
    }

    /** Articles in each of 24 stretches of the time that this page covers. */
    private static List<Integer> growth(HitPage page) {
        List<Instant> times = new ArrayList<>();
        for (Hit hit : page.hits()) {
            Ago.instant(hit.article().path("sortTime").asText()).ifPresent(times::add);
            hit.copies()
                    .forEach(copy -> Ago.instant(copy.path("sortTime").asText()).ifPresent(times::add));
        }
        int[] counts = new int[BUCKETS];
        if (!times.isEmpty()) {
            times.sort(null);
            long whole = Math.max(
                    1, Duration.between(times.getFirst(), times.getLast()).toMillis());
            times.forEach(time -> counts[
                    (int) Math.min(
                            BUCKETS - 1,
                            Duration.between(times.getFirst(), time).toMillis() * BUCKETS / whole)]++);
        }
        List<Integer> growth = new ArrayList<>();
        for (int count : counts) {
            growth.add(count);
        }
        return growth;
    }

    private static void values(Html html, String storyId, String title, String field, List<FacetValue> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        html.open("section", "class", "values").of("h2", title).open("ul");
        for (FacetValue value : values) {
            html.open("li");
            html.open("a", "href", Links.with("/", Map.of("story", List.of(storyId), field, List.of(value.value()))));
            html.words(value.value()).close();
            html.of("span", number(value.count()), "class", "number").close();
        }
        html.close().close();
    }

    private static void line(Html html, HitPage page) {
        html.open("ol", "class", "line");
        LocalDate day = null;
        boolean first = true;
        for (Hit hit : page.hits()) {
            Instant time = Ago.instant(hit.article().path("sortTime").asText()).orElse(Instant.EPOCH);
            LocalDate its = time.atZone(ZoneOffset.UTC).toLocalDate();
            if (!its.equals(day)) {
                html.open("li", "class", "day").of("h2", its.format(DAY)).close();
                day = its;
            }
            entry(html, hit, time, first);
            first = false;
        }
        html.close();
    }

    private static void entry(Html html, Hit hit, Instant time, boolean first) {
        JsonNode article = hit.article();
        double novelty = article.path("story").path("novelty").asDouble();
        boolean fresh = !first && novelty >= NEW;
        html.open("li", "class", fresh ? "entry fresh" : "entry");
        html.of("time", time.atZone(ZoneOffset.UTC).format(TIME), "datetime", time.toString(), "data-clock", "");
        html.open("div", "class", "what").open("h3");
        html.open("a", "href", Links.article(article.path("articleId").asText()));
        html.words(article.path("headline").asText("Without a headline"))
                .close()
                .close();
        html.open("p", "class", "facts");
        html.open("span", "class", "publisher")
                .words(article.path("publisher").asText("unknown publisher"))
                .close();
        if (first) {
            html.of("span", "first seen", "class", "badge");
        }
        if (hit.copyCount() > 0) {
            html.of("span", "origin of " + hit.copyCount(), "class", "badge origin");
        }
        if (fresh) {
            html.of(
                    "span",
                    "new development",
                    "class",
                    "badge new",
                    "title",
                    "New to " + ArticleView.Scores.written(novelty));
        }
        html.close();
        if (hit.copyCount() > 0) {
            html.open("details", "class", "copies");
            html.of("summary", hit.copyCount() == 1 ? "1 copy" : hit.copyCount() + " copies")
                    .open("ol");
            for (JsonNode copy : hit.copies()) {
                html.open("li");
                Instant at = Ago.instant(copy.path("sortTime").asText()).orElse(Instant.EPOCH);
                html.of("time", at.atZone(ZoneOffset.UTC).format(TIME), "datetime", at.toString(), "data-clock", "");
                html.open("a", "href", Links.article(copy.path("articleId").asText()));
                html.words(copy.path("publisher").asText("unknown publisher")).close();
                JsonNode verdict = copy.path("duplicate");
                html.of("span", Row.kindName(verdict.path("kind").asText("NONE")), "class", "kind");
                html.of(
                        "span",
                        ArticleView.Scores.written(verdict.path("similarity").asDouble()),
                        "class",
                        "number");
                html.close();
            }
            html.close().close();
        }
        html.close().close();
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
