package dateline.sink.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ferry                    | [ferry]
            ferry  bridge            | [ferry] [bridge]
            "ferry bridge" port      | [ferry bridge] [port]
            “ferry bridge”           | [ferry bridge]
            -ferry                   | [-ferry]
            -"ferry bridge" port     | [-ferry bridge] [port]
            ferry OR bridge port     | [ferry / bridge] [port]
            a OR b OR c d            | [a / b / c] [d]
            OR ferry                 | [ferry]
            ferry OR                 | [ferry]
            ferry or bridge          | [ferry] [or] [bridge]
            ferry — bridge           | [ferry] [bridge]
            "ferry                   | [ferry]
            a"b c"d                  | [a] [b c] [d]
            co-operation             | [co-operation]
            😀                       | [😀]
            !!!                      | [!!!]
            ""                       | [""]
            ``                       | ``
            `   `                    | ``
            """)
    void readsWordsPhrasesExclusionsAndAlternatives(String text, String groups) {
        assertThat(shown(QueryText.parse(text))).isEqualTo(groups);
    }

    @Test
    void refusesMoreClausesThanABackendShouldLookUp() {
        assertThat(QueryText.parse("a ".repeat(QueryText.MAX_CLAUSES)).groups()).hasSize(QueryText.MAX_CLAUSES);
        assertThatThrownBy(() -> QueryText.parse("a ".repeat(QueryText.MAX_CLAUSES + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
    }

    @Test
    void readsAnythingAtAll() {
        var random = new Random(7);
        String alphabet = "ab \"“”-OR \t\u0000\ud800\u202e(){}*";
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(60), 0, alphabet.length())
                    .mapToObj(i -> alphabet.substring(i, i + 1))
                    .collect(Collectors.joining());
            assertThat(QueryText.parse(text).groups().isEmpty()).as(text).isEqualTo(text.isBlank());
        }
    }

    private static String shown(QueryText text) {
        return text.groups().stream()
                .map(group -> group.stream()
                        .map(clause -> (clause.excluded() ? "-" : "") + clause.words())
                        .collect(Collectors.joining(" / ", "[", "]")))
                .collect(Collectors.joining(" "));
    }
}
