package dateline.sink.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T11:59:59Z, now",
        "2026-05-03T12:00:30Z, now",
        "2026-05-03T12:02:00Z, soon",
        "2026-05-03T11:59:00Z, 1m",
        "2026-05-03T11:00:01Z, 59m",
        "2026-05-03T11:00:00Z, 1h",
        "2026-05-02T12:00:01Z, 23h",
        "2026-05-02T12:00:00Z, 1d",
        "2026-04-26T12:00:01Z, 6d",
        "2026-04-26T12:00:00Z, 26 Apr",
        "2019-01-05T00:00:00Z, 5 Jan 19"
    })
    void timesAreSaidInAsFewLettersAsWillDo(String then, String said) {
        assertThat(Ago.shortly(Instant.parse(then), Instant.parse("2026-05-03T12:00:00Z")))
                .isEqualTo(said);
    }
}
