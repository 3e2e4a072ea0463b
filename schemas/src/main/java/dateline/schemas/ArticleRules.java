package dateline.schemas;

import dateline.schemas.RejectedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an article must keep to, whoever publishes it. Checked where it comes in and again where it is read. */
public final class ArticleRules {

    static {
        AvroSafety.establish();
    }

    /** The longest news headlines are near 300 characters; what is longer is a body in the wrong field. */
    public static final int MAX_HEADLINE = 2_000;

    /** About 150,000 words, longer than any report in the corpora seen; UTF-16 units. */
    public static final int MAX_BODY = 1_000_000;

    /** For each of the short fields. */
    public static final int MAX_FIELD = 4_096;

    /** For each of the lists. */
    public static final int MAX_ITEMS = 200;

    /** Clocks and time zones go wrong by hours; a day ahead is a wrong date. */
    public static final Duration MAX_AHEAD = Duration.ofDays(1);

    /** The first newspaper is from 1605. */
    public static final Instant EARLIEST = Instant.parse("1605-01-01T00:00:00Z");

    private ArticleRules() {}

    /**
     * Checks every rule.
     *
     * @param now what dates are measured against: the time of receipt, or of the record
     * @throws RejectedException with reason {@code INVALID} or {@code TOO_LARGE}; the detail starts with the field
     */
    public static void check(Article article, Instant now) {
        if (article.getBody().isBlank()) {
            throw invalid("body", "is empty");
        }
        atMost("headline", article.getHeadline(), MAX_HEADLINE);
        atMost("body", article.getBody(), MAX_BODY);
        atMost("standfirst", article.getStandfirst(), MAX_FIELD);
        atMost("seedId", article.getSeedId(), MAX_FIELD);
        atMost("publisher", article.getPublisher(), MAX_FIELD);
        atMost("byline", article.getByline(), MAX_FIELD);
        atMost("dateline", article.getDateline(), MAX_FIELD);
        atMost("section", article.getSection(), MAX_FIELD);
        atMost("place", article.getPlace(), MAX_FIELD);
        atMost("declaredLanguage", article.getDeclaredLanguage(), MAX_FIELD);
        atMost("imageUrl", article.getImageUrl(), MAX_FIELD);
        atMost("sourceKind", article.getSourceKind(), MAX_FIELD);
        atMost("authors", article.getAuthors());
        atMost("keywords", article.getKeywords());
        atMost("subjects", article.getSubjects());
        String url = article.getCanonicalUrl();
        if (url != null && CanonicalUrl.of(url).isEmpty()) {
            throw invalid("canonicalUrl", "is not an absolute http or https address without credentials");
        }
        if (!article.getArticleId().isEmpty() && !ArticleId.isWellFormed(article.getArticleId())) {
            throw invalid("articleId", "is not 32 lower-case hexadecimal digits; leave it empty to have it computed");
        }
        notAhead("publishedAt", article.getPublishedAt(), now);
        notAhead("modifiedAt", article.getModifiedAt(), now);
        notAhead("fetchedAt", article.getFetchedAt(), now);
    }

    private static void atMost(String field, String value, int limit) {
        if (value != null && value.length() > limit) {
            throw new RejectedException(
                    Reason.TOO_LARGE, field + " has " + value.length() + " characters, the limit is " + limit);
        }
    }

    private static void atMost(String field, List<String> values) {
        if (values.size() > MAX_ITEMS) {
            throw new RejectedException(
                    Reason.TOO_LARGE, field + " has " + values.size() + " items, the limit is " + MAX_ITEMS);
        }
        values.forEach(value -> atMost(field, value, MAX_FIELD));
    }

    private static void notAhead(String field, Instant value, Instant now) {
        if (value == null) {
            return;
        }
        if (value.isAfter(now.plus(MAX_AHEAD))) {
            throw invalid(field, value + " is more than a day in the future (now: " + now + ")");
        }
        if (value.isBefore(EARLIEST)) {
            throw invalid(field, value + " is before " + EARLIEST);
        }
    }

    private static RejectedException invalid(String field, String what) {
        return new RejectedException(Reason.INVALID, field + " " + what);
    }
}
