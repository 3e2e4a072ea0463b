package dateline.schemas;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

    @Test
    void isTheFirstHalfOfSha256OverTheCanonicalUrl() {
        // printf 'https://example.org/a1' | sha256sum
        assertThat(ArticleId.ofUrl("https://example.org/a1")).isEqualTo("4debe3bee6841861e9923c2ba5938127");
    }

    @Test
    void ofTextIgnoresWrappingAndUnicodeForm() {
        assertThat(ArticleId.ofText("Caf\u00e9 opens", "One line\nand another."))
                .isEqualTo(ArticleId.ofText("Cafe\u0301  opens ", "One line and\u00a0another."));
    }

    @Test
    void comesFromTheTextWhereThereIsNoUrl() {
        var article = article("a1").setCanonicalUrl(null).build();

        assertThat(ArticleId.of(article)).isEqualTo(ArticleId.ofText(article.getHeadline(), article.getBody()));
    }

    @Test
    void contentHashTellsARevisionFromARepeat() {
        var first = article("a1").build();
        var repeat =
                article("a1").setBody(first.getBody().replace("\n\n", "\n \n")).build();
        var revision = article("a1").setBody(first.getBody() + " Trams too.").build();

        assertThat(ArticleId.contentHash(repeat)).isEqualTo(ArticleId.contentHash(first));
        assertThat(ArticleId.contentHash(revision)).isNotEqualTo(ArticleId.contentHash(first));
    }

    @Test
    void knowsItsForm() {
        assertThat(ArticleId.isWellFormed(ArticleId.ofUrl("x"))).isTrue();
        assertThat(ArticleId.isWellFormed("7BD8")).isFalse();
    }
}
