package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.copy.Shingles.Overlap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void marksAndCaseDoNotCount() {
        assertThat(hashes("“One,” two -- THREE four!")).isEqualTo(hashes("one two three four"));
    }

    @Test
    void repeatsCountOnce() {
        assertThat(hashes("a b c a b c a b c")).hasSize(3);
    }

    @Test
    void oneWordIsOneShingle() {
        assertThat(hashes("word")).hasSize(1);
        assertThat(hashes("...")).isEmpty();
    }

    @Test
    void accentsStayInsideTheirWord() {
        assertThat(hashes("हिन्दी समाचार")).hasSize(1);
    }

    @Test
    void samplesOfShortTextsGiveExactShares() {
        Overlap overlap = shingles(0, 100).with(shingles(0, 200));

        assertThat(overlap).isEqualTo(new Overlap(98, 198, 98, 98, 198));
        assertThat(overlap.ofNewer()).isEqualTo(1);
        assertThat(overlap.jaccard()).isEqualTo(98 / 198.0);
    }

    @Test
    void samplesOfLongTextsGiveAboutTheSameShares() {
        Overlap overlap = shingles(0, 3000).with(shingles(1000, 11_000));

        assertThat(overlap.ofNewer()).isCloseTo(2 / 3.0, within(0.1));
        assertThat(overlap.ofOlder()).isCloseTo(0.2, within(0.05));
    }

    private static Shingles shingles(int from, int to) {
        return Shingles.of(WordHashes.of(words(from, to)));
    }

    private static long[] hashes(String text) {
        return Shingles.hashesOf(WordHashes.of(text));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
