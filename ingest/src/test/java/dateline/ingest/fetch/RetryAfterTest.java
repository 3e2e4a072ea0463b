package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                            | PT2M
            0                              | PT0S
            999999999                      | P1D
            99999999999999999999           | PT0S
            Sun, 03 May 2026 12:05:00 GMT  | PT5M
            Sun, 03 May 2026 11:00:00 GMT  | PT0S
            Sun, 03 May 2099 12:00:00 GMT  | P1D
            soon                           | PT0S
            -5                             | PT0S
            ''                             | PT0S
            """)
    void readsSecondsAndDates(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-05-03T12:00:00Z")))
                .isEqualTo(wait);
    }
}
