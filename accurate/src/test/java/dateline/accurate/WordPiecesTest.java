package dateline.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.piece.PieceTable;
import dateline.enrich.piece.WordPieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private static final Vocabulary VOCABULARY = Vocabulary.read(EncoderTagger.class, "vocabulary.txt");

    private final WordPieces pieces = new WordPieces(VOCABULARY, Vocabulary.UNKNOWN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            harbour      | harbour
            Harbour      | harbour
            Zürich       | zurich
            Maduro       | mad ##uro
            U.S.         | u . s .
            co-operate   | co - operate
            €100         | € 100
            's           | ' s
            """)
    void splitsIntoTheLongestPieces(String word, String expected) throws IOException {
        List<String> all = lines();

        assertThat(Arrays.stream(pieces.split(word)).mapToObj(all::get)).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", " ", "\ud83d", "\u0301", "\u2028", "\ue000"})
    void whatHasNoPiecesIsUnknown(String word) {
        assertThat(pieces.split(word)).containsExactly(Vocabulary.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Mayor said: \"We're open\" (at 10:30) in U.S. towns.",
                "Zürich, Maduro and co-operate €100 – naïve cafés\u00a0there",
                "a.b.c.d.e.f.g.h.i.j.k.l.m.n !!! ??? \u0000x \u007f \u200bword\u200b İstanbul ÅNGSTRÖM",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz 12345678901234567890 x\u0301y"
            })
    void readsATextAsItReadsItsWords(String text) {
        int[] byWord = Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .flatMapToInt(word -> Arrays.stream(pieces.split(word)))
                .toArray();

        assertThat(pieces.ofText(text, 1000)).isEqualTo(byWord);
        assertThat(pieces.ofText(text, 3)).isEqualTo(Arrays.copyOf(byWord, 3));
    }

    @Test
    @Timeout(5)
    void readsOnlyTheBeginningOfAnEndlessWord() {
        for (String unit : List.of("a", "-", "é", "\ud83d\ude00", "\u202e", "ab-")) {
            assertThat(Arrays.stream(pieces.split(unit.repeat(1_000_000))).boxed())
                    .as(unit)
                    .hasSizeBetween(1, WordPieces.MOST_PIECES)
                    .allMatch(piece -> piece >= 0 && piece < VOCABULARY.size());
        }
    }

    @Test
    void findsEveryPieceUnderItsNumber() throws IOException {
        List<String> all = lines();

        assertThat(VOCABULARY.size()).isEqualTo(all.size()).isEqualTo(30_522);
        for (int number = 0; number < all.size(); number++) {
            assertThat(VOCABULARY.number(PieceTable.hash(all.get(number))))
                    .as(all.get(number))
                    .isEqualTo(number);
        }
    }

    private static List<String> lines() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                EncoderTagger.class.getResourceAsStream("vocabulary.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
