package dateline.sink.stored;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.Backend;
import dateline.sink.backend.Occurrence;
import dateline.sink.query.Condition;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.RangeField;
import dateline.sink.search.SearchPage;
import dateline.sink.search.SearchRequest;
import dateline.sink.story.StoryFamilies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a search would have done, had it been stored some days ago: each story counts once, when it came first. */
final class DryRun {

    static final int MAX_DAYS = 30;

    /** Stories and originals told apart; more often nobody wants to be told. */
    private static final int MOST = 20_000;

    private static final int EXAMPLES = 10;

    private final Backend backend;
    private final StoryFamilies families;

    DryRun(Backend backend, StoryFamilies families) {
        this.backend = backend;
        this.families = families;
    }

    ObjectNode of(SearchRequest request, int days, Instant now) {
        Instant from = now.minus(Duration.ofDays(days));
        Query query = since(request, from, now);
        List<Occurrence> occurrences = backend.occurrences(query, RangeField.FETCHED, MOST);
        Map<String, Instant> firsts = new HashMap<>();
        long articles = 0;
        for (Occurrence one : occurrences) {
            String key = one.storyId().map(families::standing).orElse(one.original());
            firsts.merge(key, one.first(), (a, b) -> a.isBefore(b) ? a : b);
            articles += one.articles();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("days", days).put("from", from.toString()).put("to", now.toString());
        json.put("fired", firsts.size());
        json.put("firedIsExact", occurrences.size() < MOST);
        json.put("articles", articles);
        perDay(json, firsts, from, now);
        json.put("summary", summary(firsts.size(), occurrences.size() < MOST, days));
        var examples = json.putArray("examples");
        backend.search(query).hits().forEach(hit -> examples.add(SearchPage.json(hit)));
        return json;
    }

    private static void perDay(ObjectNode json, Map<String, Instant> firsts, Instant from, Instant now) {
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC); !day.isAfter(last); day = day.plusDays(1)) {
            perDay.put(day, 0);
        }
        firsts.values().forEach(first -> perDay.merge(LocalDate.ofInstant(first, ZoneOffset.UTC), 1, Integer::sum));
        var days = json.putArray("perDay");
        perDay.forEach(
                (day, fired) -> days.addObject().put("day", day.toString()).put("fired", fired));
    }

    private static String summary(int fired, boolean exact, int days) {
        return "would have fired " + (exact ? "" : "more than ") + fired + (fired == 1 ? " time" : " times") + " in "
                + days + (days == 1 ? " day" : " days");
    }

    /** Of what arrived in that time, archives left out, as they never fire. */
    private static Query since(SearchRequest request, Instant from, Instant now) {
        var arrived = new Condition.Between(
                RangeField.FETCHED,
                from.truncatedTo(ChronoUnit.MILLIS).toString(),
                now.truncatedTo(ChronoUnit.MILLIS).toString(),
                true,
                true);
        var condition = new Condition.AllOf(List.of(
                request.query().condition(),
                arrived,
                new Condition.Not(new Condition.Tagged(Field.LANE, "backfill", true))));
        return new Query(
                condition,
                request.query().filters(),
                request.query().span(),
                Query.Order.TIME,
                true,
                EXAMPLES,
                java.util.Optional.empty(),
                now);
    }
}
