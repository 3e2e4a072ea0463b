package dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sun, 03 May 2026 12:00:00 GMT     | 2026-05-03T12:00:00Z | true
            Sun, 3 May 2026 12:00 +0200       | 2026-05-03T10:00:00Z | true
            3 May 26 12:00:00 EST             | 2026-05-03T17:00:00Z | true
            Sunday, 03-May-26 12:00:00 UTC    | 2026-05-03T12:00:00Z | true
            Sun, 03 May 2026 12:00:00 GMT+2   | 2026-05-03T10:00:00Z | true
            Sun, 03 May 2026 24:00:00 Z       | 2026-05-04T00:00:00Z | true
            Sun May  3 12:00:00 2026          | 2026-05-03T12:00:00Z | false
            Sun May  3 12:00:00 CEST 2026     | 2026-05-03T10:00:00Z | true
            2026-05-03T12:00:00.123456+05:30  | 2026-05-03T06:30:00.123Z | true
            2026-05-03 12:00:00 +0000         | 2026-05-03T12:00:00Z | true
            2026-05-03T12:00Z                 | 2026-05-03T12:00:00Z | true
            20260503T120000+0200              | 2026-05-03T10:00:00Z | true
            2026-05-03T12:00:00               | 2026-05-03T12:00:00Z | false
            2026-05-03                        | 2026-05-03T00:00:00Z | false
            2026-05                           | 2026-05-01T00:00:00Z | false
            3. Mai 2026, 12:00 Uhr            | 2026-05-03T12:00:00Z | false
            """)
    void readsEveryNotation(String stated, Instant at, boolean zoned) {
        assertThat(FeedTime.of(stated)).hasValueSatisfying(time -> {
            assertThat(time.at()).isEqualTo(at);
            assertThat(time.zoned()).isEqualTo(zoned);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "30 Feb 2026 12:00:00 GMT", "2026-13-01T00:00:00Z"})
    void readsNoOther(String stated) {
        assertThat(FeedTime.of(stated)).isEmpty();
    }

    @Test
    void isCertainWithAnOffsetOrOnceHoursNoLongerCount() {
        FeedTime local = FeedTime.of("2026-05-03T12:00:00").orElseThrow();

        assertThat(local.certain(local.at().plus(Duration.ofHours(3)))).isEmpty();
        assertThat(local.certain(local.at().plus(Duration.ofDays(3)))).contains(local.at());
    }
}
