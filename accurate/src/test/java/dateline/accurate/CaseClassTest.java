package dateline.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClassTest {

    @ParameterizedTest
    @CsvSource({
        "harbour, LOWER",
        "co-op4, LOWER",
        "NATO, UPPER",
        "U.S., UPPER",
        "A, ONE_UPPER",
        "Harbour, TITLE",
        "McDonald, MIXED",
        "1996, WITH_DIGITS",
        "iPhone, UPPER_INSIDE",
        "—, NO_LETTERS",
        "港, NO_LETTERS"
    })
    void tellsHowAWordIsWritten(String word, CaseClass expected) {
        assertThat(CaseClass.of(word)).isEqualTo(expected);
    }
}
