package dateline.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"50, 50", "50/s, 50", "' 0.5/s ', 0.5", "999999, 999999"})
    void readsNumbersWithAndWithoutUnit(String text, double perSecond) {
        assertThat(Rate.parse(text).perSecond()).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/s", "-1", "50/min", "1e3", "fast", "10000000", "NaN", "٥"})
    void refusesWhatIsNoRateAndNamesTheOption(String text) {
        assertThatThrownBy(() -> Rate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--rate must be");
    }
}
