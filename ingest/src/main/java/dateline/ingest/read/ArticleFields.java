package dateline.ingest.read;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/** The names of an article's fields, and what people write instead. */
public final class ArticleFields {

    private static final Set<String> ALL = Article.getClassSchema().getFields().stream()
            .map(Schema.Field::name)
            .collect(toUnmodifiableSet());

    /** Ours to set, whatever a publisher may say. */
    private static final Set<String> SET_HERE = Set.of("seedId", "fetchedAt", "sourceKind");

    /** Other formats' names for the same. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("id", "articleId"),
            Map.entry("url", "canonicalUrl"),
            Map.entry("link", "canonicalUrl"),
            Map.entry("title", "headline"),
            Map.entry("text", "body"),
            Map.entry("content", "body"),
            Map.entry("articleBody", "body"),
            Map.entry("description", "standfirst"),
            Map.entry("summary", "standfirst"),
            Map.entry("subtitle", "standfirst"),
            Map.entry("author", "authors"),
            Map.entry("source", "publisher"),
            Map.entry("category", "section"),
            Map.entry("tags", "keywords"),
            Map.entry("language", "declaredLanguage"),
            Map.entry("lang", "declaredLanguage"),
            Map.entry("image", "imageUrl"),
            Map.entry("date", "publishedAt"),
            Map.entry("published", "publishedAt"),
            Map.entry("datePublished", "publishedAt"),
            Map.entry("updated", "modifiedAt"),
            Map.entry("dateModified", "modifiedAt"));

    /** Two slips of the finger. */
    private static final int MAX_SLIPS = 2;

    private static final int MAX_SHOWN = 60;
    private static final String UNKNOWN = " is not a field of an article";

    private ArticleFields() {}

    /** The field an error is about: its first word, where that names one, else nothing. */
    public static Optional<String> namedIn(String detail) {
        int space = detail.indexOf(' ');
        String first = space < 0 ? detail : detail.substring(0, space);
        return ALL.contains(first) || detail.startsWith(first + UNKNOWN) ? Optional.of(first) : Optional.empty();
    }

    static RejectedException unknown(String name) {
        String shown = shown(name);
        if (SET_HERE.contains(name)) {
            return new RejectedException(Reason.INVALID, name + " is set here; leave it out");
        }
        String hint = meant(name).map(field -> "; did you mean " + field + "?").orElse("");
        return new RejectedException(Reason.INVALID, shown + UNKNOWN + hint);
    }

    private static String shown(String name) {
        String whole = StrictUtf8.wellFormed(name);
        return whole.length() <= MAX_SHOWN ? whole : whole.substring(0, MAX_SHOWN) + "…";
    }

    private static Optional<String> meant(String name) {
        if (OTHER_NAMES.containsKey(name)) {
            return Optional.of(OTHER_NAMES.get(name));
        }
        if (name.length() > MAX_SHOWN) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(field -> !SET_HERE.contains(field) && slips(name, field) <= MAX_SLIPS)
                .min(Comparator.comparingInt((String field) -> slips(name, field))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to add, drop or change to get from one to the other (Levenshtein distance), case set aside. */
    private static int slips(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                now[j] = Math.min(Math.min(before[j] + 1, now[j - 1] + 1), before[j - 1] + (same ? 0 : 1));
            }
            before = now;
        }
        return before[to.length()];
    }
}
