package dateline.lab.bench;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.StoredSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stored searches as people write them, made of the words and names of articles: two telling words, a name as a phrase
 * or as a tag, either of two words beside a third, a word of one publisher, the beginning of a word, a word without
 * another, a word where the tone is bad. The same articles give the same searches.
 */
final class MadeSearches {

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}{2,15} \\p{Lu}\\p{Ll}{2,15}\\b");
    private static final Pattern WORD = Pattern.compile("\\b\\p{L}{6,15}\\b");
    private static final int LOOKED_AT = 3_000;

    /** A telling word or name stands in at most one article of so many. */
    private static final int RARE = 300;

    private static final String HOST = "https://lab.example/search/";

    private final Random random = new Random(7);
    private final Instant now;

    MadeSearches(Instant now) {
        this.now = now;
    }

    /** @param articles to make them of; where they hold too few words, one makes several */
    List<StoredSearch> of(List<Article> articles, int count) {
        Map<String, Integer> articlesWith = articlesWith(articles);
        List<StoredSearch> searches = new ArrayList<>(count);
        for (int i = 0; searches.size() < count && i < 20 * count; i++) {
            Article article = articles.get(i % articles.size());
            List<String> words = telling(WORD, article, articlesWith, articles.size());
            List<String> names = telling(NAME, article, articlesWith, articles.size());
            if (words.size() > 3 && !names.isEmpty()) {
                searches.add(search(searches.size(), article, words, names));
            }
        }
        if (searches.size() < count) {
            throw new IllegalStateException("The set has too few words for " + count + " searches");
        }
        return searches;
    }

    private StoredSearch search(int number, Article article, List<String> words, List<String> names) {
        String one = any(words).toLowerCase(Locale.ROOT);
        String two = any(words).toLowerCase(Locale.ROOT);
        String three = any(words).toLowerCase(Locale.ROOT);
        String name = any(names);
        Map<String, List<String>> filters = Map.of();
        String query = switch (number % 20) {
            case 0, 1, 2, 3, 4, 5, 6 -> one + " " + two;
            case 7, 8, 9, 10 -> "\"" + name + "\"";
            case 11, 12, 13 -> "entity:\"" + name + "\"";
            case 14, 15 -> "(" + one + " OR " + two + ") " + three;
            case 16 -> one + " " + two.substring(0, 5) + "*";
            case 17 -> one + " " + two + " -" + three;
            case 18 -> one + " tone:<-0.3";
            default -> one;
        };
        if (number % 20 == 19 && article.getPublisher() != null) {
            filters = Map.of("publisher", List.of(article.getPublisher()));
        }
        return StoredSearch.newBuilder()
                .setSearchId(ArticleId.ofUrl(HOST + number))
                .setName("lab " + number)
                .setQuery(query)
                .setFilters(filters)
                .setCreatedAt(now)
                .setModifiedAt(now)
                .build();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Nobody keeps a search that finds one article in a hundred. */
    private static List<String> telling(
            Pattern pattern, Article article, Map<String, Integer> articlesWith, int articles) {
        return found(pattern, article)
                .filter(word -> articlesWith.get(word.toLowerCase(Locale.ROOT)) <= Math.max(2, articles / RARE))
                .toList();
    }

    private static Map<String, Integer> articlesWith(List<Article> articles) {
        Map<String, Integer> articlesWith = new HashMap<>();
        for (Article article : articles) {
            Stream.concat(found(WORD, article), found(NAME, article))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(word -> articlesWith.merge(word, 1, Integer::sum));
        }
        return articlesWith;
    }

    private static Stream<String> found(Pattern pattern, Article article) {
        String body = article.getBody();
        String text = article.getHeadline() + " \n" + body.substring(0, Math.min(LOOKED_AT, body.length()));
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
