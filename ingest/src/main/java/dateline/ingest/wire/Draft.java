package dateline.ingest.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.feed.FeedTime;
import dateline.ingest.feed.PlainText;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.ArticleRules;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of an item so far, in the words of no format. Empty means not stated. */
final class Draft {

    private static final Set<String> TEXT =
            Set.of("", "text", "composite", "article", "news", "story", "advisory", "composition");

    /** BCP 47, as far as agencies use it. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    String guid = "";
    String url = "";
    String headline = "";
    String standfirst = "";
    String byline = "";
    String dateline = "";
    String place = "";
    String section = "";
    String language = "";
    String publisher = "";
    String imageUrl = "";

    /** E.g. {@code usable} or {@code stat:canceled}. */
    String status = "";

    /** E.g. {@code text} or {@code ninat:picture}. */
    String type = "";

    Optional<FeedTime> created = Optional.empty();
    Optional<FeedTime> changed = Optional.empty();
    Optional<FeedTime> embargo = Optional.empty();
    List<String> paragraphs = List.of();
    final Set<String> authors = new LinkedHashSet<>();
    final Set<String> keywords = new LinkedHashSet<>();
    final Set<String> subjects = new LinkedHashSet<>();

    /** The first of two values that is stated. */
    static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    /** The scheme taken off: {@code stat:usable} is {@code usable}. */
    private static String bare(String qcode) {
        return qcode.substring(qcode.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Finishes the item. What the caller knows beforehand stands. */
    WireItem finish(Article.Builder article, Instant now, String source) {
        byte[] bytes = source.getBytes(UTF_8);
        try {
            refuse(now);
            fill(article, now);
            return new WireItem.Text(article, bytes);
        } catch (RejectedException e) {
            return new WireItem.Refused(e, bytes);
        }
    }

    private void refuse(Instant now) {
        switch (bare(status)) {
            case "canceled", "cancelled", "killed", "withdrawn" -> throw invalid("Canceled by its publisher");
            case "withheld" -> throw invalid("Withheld by its publisher");
            case "embargoed" -> {
                if (embargo.isEmpty()) {
                    throw invalid("Under embargo, until when is not said");
                }
            }
            default -> {} // usable, or not said
        }
        if (embargo.isPresent() && embargo.get().at().isAfter(now)) {
            throw invalid("Under embargo until " + embargo.get().at() + "; send it again then");
        }
        if (!TEXT.contains(bare(type))) {
            throw invalid("No text: the item is of type " + shown(bare(type)));
        }
    }

    private void fill(Article.Builder article, Instant now) {
        List<String> body = new ArrayList<>(paragraphs);
        String lead = PlainText.unescaped(standfirst);
        if (body.isEmpty() && !lead.isEmpty()) {
            body.add(lead);
        }
        if (body.isEmpty()) {
            throw invalid("body is empty");
        }
        String title = PlainText.unescaped(headline);
        boolean repeated = lead.isEmpty() || lead.equals(title) || lead.equals(body.getFirst());
        article.setHeadline(title)
                .setStandfirst(repeated ? null : lead)
                .setBody(String.join("\n\n", body))
                .setByline(orNull(PlainText.oneLine(byline)))
                .setAuthors(limited(authors))
                .setDateline(orNull(PlainText.oneLine(dateline)))
                .setPlace(orNull(PlainText.oneLine(place)))
                .setSection(orNull(PlainText.oneLine(section)))
                .setKeywords(limited(keywords))
                .setSubjects(limited(subjects))
                .setImageUrl(CanonicalUrl.of(imageUrl).map(_ -> imageUrl).orElse(null));
        if (article.getPublisher() == null) {
            article.setPublisher(orNull(PlainText.oneLine(publisher)));
        }
        String tag = language.replace('_', '-');
        if (article.getDeclaredLanguage() == null && LANGUAGE.matcher(tag).matches()) {
            article.setDeclaredLanguage(tag);
        }
        times(article, now);
        identity(article);
    }

    /** A version after the first has a time of change; of a first version that is its time of publication. */
    private void times(Article.Builder article, Instant now) {
        Optional<Instant> first = created.or(() -> changed).flatMap(time -> time.certain(now));
        Optional<Instant> last = changed.flatMap(time -> time.certain(now))
                .filter(time -> first.isPresent() && time.isAfter(first.get()));
        article.setPublishedAt(first.orElse(null)).setModifiedAt(last.orElse(null));
    }

    /** An agency's own id stays the same from version to version, so that a correction becomes a revision. */
    private void identity(Article.Builder article) {
        String address = url.isBlank() ? guid : url;
        if (article.getCanonicalUrl() == null) {
            article.setCanonicalUrl(CanonicalUrl.of(address).orElse(null));
        }
        if (article.getCanonicalUrl() == null && !guid.isBlank()) {
            article.setArticleId(ArticleId.ofUrl(guid.strip()));
        }
    }

    private static List<String> limited(Set<String> values) {
        return values.stream()
                .map(PlainText::unescaped)
                .filter(value -> !value.isEmpty() && value.length() <= ArticleRules.MAX_FIELD)
                .distinct()
                .limit(ArticleRules.MAX_ITEMS)
                .toList();
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static RejectedException invalid(String why) {
        return new RejectedException(Reason.INVALID, why);
    }
}
