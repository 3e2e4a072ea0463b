package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.enrich.copy.Fact.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                            new Sentences(new int[] {0, 9, 65_535})))
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
    void shinglesOfALongTextComeBackToTheLastBit() {
        String text = IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        RememberedArticle is = RememberedArticle.of(
                        "id", NOON, null, null, Fingerprint.of(text, Facts.NONE, Sentences.NONE))
                .under("id");

        byte[] bytes = RememberedArticleBytes.write(is);

        assertThat(RememberedArticleBytes.read(bytes))
                .usingRecursiveComparison()
                .isEqualTo(is);
        assertThat(bytes).hasSizeLessThan(Integer.BYTES * Shingles.KEPT);
    }

    @Test
    void sharedFactsAreCountedFromTheBytes() {
        byte[] bytes = RememberedArticleBytes.write(article);
        int harbour = new Fact(Kind.NAME, "harbour", "").hash();
        int quote = new Fact(Kind.QUOTE, "q", "").hash();

        assertThat(RememberedArticleBytes.countFacts(bytes, Kind.NAME.place(), new int[] {1, harbour, quote}))
                .isEqualTo(1);
        assertThat(RememberedArticleBytes.countFacts(bytes, Kind.NUMBER.place(), new int[] {harbour, quote}))
                .isZero();
        assertThat(RememberedArticleBytes.countFacts(bytes, Kind.QUOTE.place(), new int[] {quote}))
                .isEqualTo(1);
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] bytes = RememberedArticleBytes.write(article);
        bytes[0] = 1;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RememberedArticleBytes.read(bytes))
                .withMessageContaining("version 2")
                .withMessageContaining("begin with 1");
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
