package dateline.lab.replay;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.ArticleRules;
import dateline.schemas.RejectedException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunArticlesTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final RunArticles articles = new RunArticles("first", CLOCK);

    @Test
    void makesAnArticleOfNowInTheSectionOfTheRun() {
        Article article = articles.article(item("a b/ü?#"), 0);

        assertThat(article.getArticleId()).isEqualTo(ArticleId.of(article)).satisfies(ArticleId::isWellFormed);
        assertThat(article.getSection()).isEqualTo("first");
        assertThat(article.getPublishedAt()).isEqualTo(NOON);
        assertThat(article.getPublisher()).isEqualTo("Example Courier");
        assertThat(article.getAuthors()).containsExactly("A. Writer", "B. Writer");
        ArticleRules.check(article, NOON);
    }

    @Test
    void givesTheSameIdsToTheSameRunAndOthersToOthers() {
        String id = articles.article(item("x"), 0).getArticleId();

        assertThat(new RunArticles("first", CLOCK).article(item("x"), 0).getArticleId())
                .isEqualTo(id);
        assertThat(new RunArticles("second", CLOCK).article(item("x"), 0).getArticleId())
                .isNotEqualTo(id);
        assertThat(articles.article(item("x"), 1).getArticleId()).isNotEqualTo(id);
    }

    @Test
    void leavesUnsaidWhatTheItemDoesNotSay() {
        Article article = articles.article(new LoadItem("x", "", "It came at ten.", "", ""), 0);

        assertThat(article.getPublisher()).isNull();
        assertThat(article.getByline()).isNull();
        assertThat(article.getAuthors()).isEmpty();
    }

    @Test
    void refusesItemsThatMakeNoArticle() {
        var blank = new LoadItem("x", "Ferry late", " ", "", "");
        var endless = new LoadItem("x", "Ferry late", "long ".repeat(300_000), "", "");
        var nameless = new LoadItem("", "Ferry late", "It came at ten.", "", "");
        var unaddressable = new LoadItem("x".repeat(5_000), "Ferry late", "It came at ten.", "", "");

        for (LoadItem item : new LoadItem[] {blank, endless, nameless, unaddressable}) {
            assertThatThrownBy(() -> articles.article(item, 0)).isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void bearsOddText() {
        for (String odd : new String[] {"\ud83d", "\u202egnol\u202c", "<script>", "\u0000", "😀", "%zz"}) {
            assertThat(articles.article(new LoadItem(odd, odd, "Body " + odd, odd, odd), 0)
                            .getBody())
                    .isEqualTo("Body " + odd);
        }
    }

    @Test
    void makesProbesThatShareOneWordAndLittleElse() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Article probe = articles.probe(i);
            assertThat(probe.getBody()).contains(" " + articles.probeWord() + " ");
            assertThat(probe.getSection()).isEqualTo("first-probes");
            for (String word : probe.getBody().split("\\W+", -1)) {
                words.add(word);
            }
        }

        assertThat(words).hasSizeGreaterThan(3_900);
        assertThat(articles.probeWord()).matches("zq[a-p]{16}");
        assertThat(new RunArticles("second", CLOCK).probeWord()).isNotEqualTo(articles.probeWord());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "A", "a b", "a/b", "ä", "a\n"})
    void refusesNamesThatCannotStandInAnAddress(String name) {
        assertThatThrownBy(() -> new RunArticles(name, CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--prefix must be");
    }

    private static LoadItem item(String id) {
        return new LoadItem(id, "Ferry late", "It came at ten.", "Example Courier", "A. Writer, B. Writer,");
    }
}
