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
        assertThat(Shingles.hashesOf("“One,” two -- THREE four!")).isEqualTo(Shingles.hashesOf("one two three four"));
    }

    @Test
    void repeatsCountOnce() {
        assertThat(Shingles.hashesOf("a b c a b c a b c")).hasSize(3);
    }

    @Test
    void oneWordIsOneShingle() {
        assertThat(Shingles.hashesOf("word")).hasSize(1);
        assertThat(Shingles.hashesOf("...")).isEmpty();
    }

    @Test
    void accentsStayInsideTheirWord() {
        assertThat(Shingles.hashesOf("हिन्दी समाचार")).hasSize(1);
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

    @Test
    void minHashEstimatesTheShareOfShingles() {
        long[] one = MinHash.of(Shingles.hashesOf(words(0, 400)));
        long[] other = MinHash.of(Shingles.hashesOf(words(200, 600)));

        assertThat(MinHash.similarity(one, other)).isCloseTo(1 / 3.0, within(0.1));
    }

    @Test
    void minHashFillsTheBinsOfShortTextsAlike() {
        long[] one = MinHash.of(Shingles.hashesOf("only five words in here"));
        long[] other = MinHash.of(Shingles.hashesOf("Only five words, in here."));

        assertThat(one).isEqualTo(other).doesNotContain(-1);
    }

    private static Shingles shingles(int from, int to) {
        return Shingles.sampleOf(Shingles.hashesOf(words(from, to)));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
