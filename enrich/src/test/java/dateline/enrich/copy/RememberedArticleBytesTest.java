package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.enrich.copy.Fact.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedArticleBytesTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private final RememberedArticle article = RememberedArticle.of(
                    "4b28a31abe3ab64e64081cf53916098a",
                    NOON,
                    "Example Courier",
                    "https://example.org/a",
                    Fingerprint.of(
                            "The harbour bridge opened again on Monday.",
                            Facts.of(List.of(
                                    new Fact(Kind.NAME, "harbour", "Harbour"),
                                    new Fact(Kind.QUOTE, "q", "It is open"))),
                            new Sentences(new int[] {-5, 0, 9})))
            .under("4debe3bee6841861e9923c2ba5938127");

    @Test
    void comeBackAsTheyWere() {
        byte[] bytes = RememberedArticleBytes.write(article);

        RememberedArticle back = RememberedArticleBytes.read(bytes);

        assertThat(back).usingRecursiveComparison().isEqualTo(article);
        assertThat(RememberedArticleBytes.write(back)).isEqualTo(bytes);
    }

    @Test
    void anOriginalIsItsOwn() {
        RememberedArticle own = article.under(article.id());

        RememberedArticle back = RememberedArticleBytes.read(RememberedArticleBytes.write(own));

        assertThat(back.original()).isSameAs(back.id());
    }

    @Test
    void anEmptyTextComesBack() {
        RememberedArticle empty = RememberedArticle.of(
                        "id", NOON, null, null, Fingerprint.of("", Facts.NONE, Sentences.NONE))
                .under("id");

        assertThat(RememberedArticleBytes.read(RememberedArticleBytes.write(empty)))
                .usingRecursiveComparison()
                .isEqualTo(empty);
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] bytes = RememberedArticleBytes.write(article);
        bytes[0] = 2;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RememberedArticleBytes.read(bytes))
                .withMessageContaining("version 1")
                .withMessageContaining("begin with 2");
        assertThatIllegalArgumentException().isThrownBy(() -> RememberedArticleBytes.read(new byte[0]));
    }

    @Test
    void bytesCutAnywhereAreRefused() {
        byte[] bytes = RememberedArticleBytes.write(article);

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> RememberedArticleBytes.read(cut));
        }
    }
}
