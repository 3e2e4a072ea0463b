package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Bookmark;
import dateline.sink.query.Query;
import dateline.sink.query.Query.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One page of one search.
 *
 * <p>Which copy stands for its fold does not depend on the order of hits: it is the original, or else the earliest. So a
 * copy that arrives while somebody reads on moves nothing. OpenSearch folds hits by itself, but then pages only by
 * number, and those move.
 */
final class ArticleSearch {

    /** Copies that a page may be looked for among; with more in a row the page is shorter. */
    private static final int MOST_LOOKED_AT = 10_000;

    /** Looked at in one request. */
    private static final int MOST_AT_ONCE = 1_000;

    private record Ranked(String id, String fold, double score, Instant time) {}

    private final Query query;
    private final SearchBody body;
    private final Function<ObjectNode, JsonNode> send;
    private final Set<Long> read;
    private final List<Ranked> hits = new ArrayList<>();

    /** Of copies whose original is not found, the ids of those that stand for their folds. */
    private final Set<String> heads = new HashSet<>();

    private final Set<String> decided = new HashSet<>();
    private JsonNode first;

    /** @param send asks for articles and returns the answer */
    ArticleSearch(Query query, SearchBody body, Function<ObjectNode, JsonNode> send) {
        this.query = query;
        this.body = body;
        this.send = send;
        this.read = query.after().orElse(null) instanceof Bookmark.ByRelevance before ? before.read() : Set.of();
    }

    HitPage page() {
        int window = Math.min(MOST_AT_ONCE, read.size() + 2 * query.size() + 2);
        Optional<Bookmark.ByTime> last =
                query.after().filter(Bookmark.ByTime.class::isInstance).map(Bookmark.ByTime.class::cast);
        int lookedAt = 0;
        List<Ranked> ranked = ranked(last, lookedAt, window);
        while (!ranked.isEmpty() && hits.size() <= query.size()) {
            take(ranked);
            lookedAt += ranked.size();
            if (ranked.size() < window || lookedAt + window > MOST_LOOKED_AT) {
                break;
            }
            if (query.order() != Order.RELEVANCE) {
                last = Optional.of(bookmark(ranked.getLast()));
            }
            window = Math.min(MOST_AT_ONCE, 4 * window); // many copies in a row
            ranked = hits.size() > query.size() ? List.of() : ranked(last, lookedAt, window);
        }
        return result();
    }

    private List<Ranked> ranked(Optional<Bookmark.ByTime> last, int lookedAt, int window) {
        JsonNode answer = send.apply(
                last.map(at -> body.rankingAfter(at, window)).orElseGet(() -> body.ranking(lookedAt, window)));
        first = first == null ? answer : first;
        List<Ranked> ranked = new ArrayList<>();
        int timeAt = query.order() == Order.RELEVANCE ? 1 : 0;
        answer.path("hits").path("hits").forEach(hit -> {
            String id = hit.path("sort").path(timeAt + 1).asText();
            ranked.add(new Ranked(
                    id,
                    hit.path("fields").path("fold").path(0).asText(id),
                    query.order() == Order.RELEVANCE ? hit.path("_score").asDouble(0) : 0,
                    Instant.ofEpochMilli(hit.path("sort").path(timeAt).asLong())));
        });
        return ranked;
    }

    /** Goes through them in order until the page is full and one more is known. */
    private void take(List<Ranked> ranked) {
        for (int i = 0; i < ranked.size() && hits.size() <= query.size(); i++) {
            Ranked one = ranked.get(i);
            if (!read.contains(Bookmark.mark(one.id())) && isHit(one, ranked.subList(i, ranked.size()))) {
                hits.add(one);
            }
        }
    }

    /** An original stands for its fold; whether a copy does is asked, for all that follow at once. */
    private boolean isHit(Ranked one, List<Ranked> following) {
        if (!query.folded() || one.id().equals(one.fold())) {
            return true;
        }
        if (!decided.contains(one.fold())) {
            Set<String> folds = new LinkedHashSet<>();
            following.stream()
                    .filter(other -> !other.id().equals(other.fold()) && !decided.contains(other.fold()))
                    .forEach(other -> folds.add(other.fold()));
            decided.addAll(folds);
            send.apply(body.standing(folds))
                    .path("hits")
                    .path("hits")
                    .forEach(hit -> heads.add(
                            hit.path("fields").path("articleId").path(0).asText()));
        }
        return heads.contains(one.id());
    }

    private List<Hit> shown(List<Ranked> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        JsonNode answer = send.apply(
                query.folded()
                        ? body.heads(page.stream().map(Ranked::fold).toList())
                        : body.articles(page.stream().map(Ranked::id).toList()));
        Map<String, JsonNode> folds = new HashMap<>();
        answer.path("aggregations")
                .path(SearchBody.COPIES)
                .path("buckets")
                .forEach(fold -> folds.put(fold.path("key").asText(), fold));
        Map<String, JsonNode> found = new HashMap<>();
        answer.path("hits")
                .path("hits")
                .forEach(hit -> found.put(hit.path("_id").asText(), hit));
        return page.stream()
                .filter(one -> found.containsKey(one.id())) // it may have been replaced between the two requests
                .map(one -> hit(
                        found.get(one.id()), folds.getOrDefault(one.fold(), MissingNode.getInstance()), one.score()))
                .toList();
    }

    /** @param fold the bucket of those that have several articles */
    private static Hit hit(JsonNode hit, JsonNode fold, double score) {
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        hit.path("highlight").properties().forEach(field -> {
            List<String> pieces = new ArrayList<>();
            field.getValue().forEach(piece -> pieces.add(piece.asText()));
            highlights.put(field.getKey().replace(SearchBody.MARKED, ""), pieces);
        });
        List<JsonNode> copies = new ArrayList<>();
        fold.path(SearchBody.COPIES).path("hits").path("hits").forEach(copy -> {
            ObjectNode fields = CopyFields.read(copy.path("fields"));
            if (!fields.path("articleId").equals(hit.path("_id")) && copies.size() < Hit.MOST_COPIES) {
                copies.add(fields);
            }
        });
        long count = Math.max(0, fold.path("doc_count").asLong(1) - 1);
        return new Hit(hit.path("_source"), score, highlights, copies, count);
    }

    private HitPage result() {
        boolean more = hits.size() > query.size();
        List<Ranked> page = more ? hits.subList(0, query.size()) : hits;
        JsonNode total = first.path("hits").path("total");
        long count = total.path("value").asLong();
        long originals = query.folded()
                ? Math.min(
                        count,
                        first.path("aggregations")
                                .path(SearchBody.ORIGINALS)
                                .path("value")
                                .asLong())
                : count;
        return new HitPage(
                count,
                total.path("relation").asText().equals("eq"),
                originals,
                shown(page),
                more ? next(page) : Optional.empty());
    }

    private Optional<Bookmark> next(List<Ranked> page) {
        if (query.order() != Order.RELEVANCE) {
            return Optional.of(bookmark(page.getLast()));
        }
        Set<Long> now = new HashSet<>(read);
        page.forEach(hit -> now.add(Bookmark.mark(hit.id())));
        return now.size() + query.size() > Query.MAX_RANKED
                ? Optional.empty()
                : Optional.of(new Bookmark.ByRelevance(query.asOf(), now));
    }

    private static Bookmark.ByTime bookmark(Ranked ranked) {
        return new Bookmark.ByTime(ranked.time(), ranked.id());
    }
}
