package dateline.lab.score.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RungTest {

    private static final String TEXT = sentences("harbour", 0);
    private static final String OTHER = sentences("market", 100);

    @ParameterizedTest
    @EnumSource(Rung.class)
    void theSameSeedMakesTheSameCopy(Rung rung) {
        assertThat(rung.copy(TEXT, OTHER, new Random(1))).isEqualTo(rung.copy(TEXT, OTHER, new Random(1)));
    }

    @ParameterizedTest
    @EnumSource(value = Rung.class, mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
    void everyOtherCopyDiffers(Rung rung) {
        assertThat(rung.copy(TEXT, OTHER, new Random(1))).isNotEqualTo(TEXT);
    }

    @Test
    void cutsKeepTheirShare() {
        assertThat(Rung.CUT_30.copy(TEXT, OTHER, new Random(1)).length() / (double) TEXT.length())
                .isBetween(0.28, 0.32);
    }

    @Test
    void replacedWordsAreAboutAsManyAsItSays() {
        List<String> before = Arrays.asList(TEXT.split("\\s+", -1));
        List<String> after =
                Arrays.asList(Rung.WORDS_30.copy(TEXT, OTHER, new Random(1)).split("\\s+", -1));

        long changed = IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .count();

        assertThat(changed / (double) before.size()).isBetween(0.15, 0.35);
    }

    @Test
    void quotesAndNamesStayWhereWordsAreExchanged() {
        String text =
                "The mayor, Ms. Example, said that she was glad. “We will not leave this town to the sea,” she said.";

        String copy = Rung.SMALL_WORDS_60.copy(text, OTHER, new Random(1));

        assertThat(copy).contains("Ms. Example").contains("“We will not leave this town to the sea,”");
    }

    @Test
    void rewordingTurnsClausesAndExchangesWords() {
        assertThat(Rewording.of("After the storm had gone out to sea, people returned to the town by boat."))
                .isEqualTo("persons returned to this town through boat, After this storm had gone out to sea.");
    }

    private static String sentences(String word, int from) {
        return IntStream.range(from, from + 40)
                .mapToObj(i -> "The " + word + " of Town" + i + " said on day " + i
                        + " that it will open again after a long winter, and people are glad.")
                .collect(Collectors.joining("\n\n"));
    }
}
