package dateline.lab.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.lab.watch.SearchApi;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.ArticleRules;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes the articles of one run: each with an address of its own, published now, and the run's name for a section, by
 * which the search program can count them. Probes have a section of their own.
 *
 * <p>The same name gives the same ids, so a run can be done again to see that nothing comes out twice.
 */
public final class RunArticles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    /** Reserved by RFC 2606, section 2: nobody's host. */
    private static final String HOST = "https://lab.example/";

    /** Long enough that no two probes are near duplicates by chance, short enough to cost next to nothing. */
    private static final int PROBE_WORDS = 40;

    private final String run;
    private final Clock clock;
    private final String probeWord;

    /**
     * @param run name of the run
     * @throws IllegalArgumentException if it is not 1 to 60 of a-z, 0-9 and inner hyphens
     */
    public RunArticles(String run, Clock clock) {
        if (!NAME.matcher(run).matches()) {
            throw new IllegalArgumentException(
                    "--prefix must be 1 to 60 of a-z, 0-9 and, not at an end, hyphens, but was '" + run + "'");
        }
        this.run = run;
        this.clock = clock;
        this.probeWord = "zq" + letters(ArticleId.ofUrl(HOST + run));
    }

    /** The section of every article of the run but the probes. */
    public String section() {
        return run;
    }

    /**
     * Sees to it that nothing of a run of this name is in the index, or the counts would mean nothing.
     *
     * @throws IllegalStateException if there is something
     */
    public void mustBeNew(SearchApi api) throws InterruptedException {
        long there = api.total(run).orElse(0);
        if (there > 0) {
            throw new IllegalStateException(
                    "The index already has " + there + " articles of run " + run + "; choose another --prefix");
        }
    }

    /** A word that stands in every probe of this run and, as far as anyone can tell, nowhere else. */
    public String probeWord() {
        return probeWord;
    }

    /**
     * The article for an item.
     *
     * @param round how often the set was gone through before; each round has ids of its own
     * @throws RejectedException if the item makes no article that the rules allow
     */
    Article article(LoadItem item, int round) {
        if (item.id().isEmpty()) {
            throw new RejectedException(Reason.INVALID, "id is empty");
        }
        String path = round == 0 ? "" : round + "/";
        return checked(article(path + URLEncoder.encode(item.id(), UTF_8))
                .setHeadline(item.title())
                .setBody(item.body())
                .setPublisher(item.source().isEmpty() ? null : item.source())
                .setByline(item.authors().isEmpty() ? null : item.authors())
                .setAuthors(names(item.authors())));
    }

    /**
     * An extra article that holds {@link #probeWord} among nonsense of its own.
     *
     * @param index from 0
     */
    Article probe(long index) {
        var random = new Random(probeWord.hashCode() + index);
        var body = new StringBuilder("A probe, not news: ").append(probeWord);
        for (int i = 0; i < PROBE_WORDS; i++) {
            body.append(' ').append(letters(Long.toHexString(random.nextLong())), 0, 6);
        }
        return checked(article("probe/" + index)
                .setSection(run + "-probes")
                .setHeadline("Probe " + index)
                .setBody(body.append('.').toString()));
    }

    private Article.Builder article(String path) {
        String url = CanonicalUrl.of(HOST + run + "/" + path)
                .orElseThrow(() -> new RejectedException(Reason.TOO_LARGE, "id is too long for an address"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Article.newBuilder()
                .setArticleId(ArticleId.ofUrl(url))
                .setCanonicalUrl(url)
                .setSection(run)
                .setPublishedAt(now)
                .setFetchedAt(now);
    }

    private static Article checked(Article.Builder builder) {
        Article article = builder.build();
        ArticleRules.check(article, article.getFetchedAt());
        return article;
    }

    private static List<String> names(String authors) {
        return Arrays.stream(authors.split(",", ArticleRules.MAX_ITEMS))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Hexadecimal digits as letters a to p, since analysers may split a word where letters meet digits. */
    private static String letters(String hex) {
        var letters = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            letters.append((char) ('a' + Character.digit(i < hex.length() ? hex.charAt(i) : '0', 16)));
        }
        return letters.toString();
    }
}
