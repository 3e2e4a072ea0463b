package dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSwapTest {

    /** Word i as often as 200 / i. */
    private static final String TEXT = IntStream.range(1, 100)
            .mapToObj(i -> ("w" + letters(i) + " ").repeat(200 / i))
            .collect(Collectors.joining());

    private final WordSwap swap = new WordSwap(List.of(TEXT));

    @Test
    void zeroLeavesTheTextAsItIs() {
        assertThat(swap.swapped("Wab, wac.", 0)).isEqualTo("Wab, wac.");
    }

    @Test
    void theSameWordBecomesTheSameWordAndMarksAndCapitalsStay() {
        String word = "w" + letters(40);
        String swapped = swap.swapped(word + ", “" + word + "” " + word.toUpperCase(Locale.ROOT) + "!", 3);

        assertThat(swapped).matches("(w[a-z]{2}), “\\1” W[a-z]{2}!");
        assertThat(swapped).doesNotStartWith(word);
    }

    @Test
    void wordsBecomeWordsAboutAsFrequent() {
        String[] before = TEXT.split(" ", -1);
        String[] after = swap.swapped(TEXT, 5).split(" ", -1);

        for (int i = 0; i < before.length - 1; i++) {
            double ratio = rank(after[i]) / (double) rank(before[i]);
            assertThat(ratio).isBetween(0.4, 2.5);
        }
    }

    @Test
    void unknownWordsAndTheMostFrequentStay() {
        assertThat(swap.swapped("w" + letters(1) + " strange", 9)).isEqualTo("w" + letters(1) + " strange");
    }

    private static int rank(String word) {
        return 26 * (word.charAt(1) - 'a') + word.charAt(2) - 'a';
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }
}
