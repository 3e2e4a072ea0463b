package dateline.sink.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.QuietHours;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, UTC,           2026-05-03T21:59:59Z, false",
        "22:00, 07:00, UTC,           2026-05-03T22:00:00Z, true",
        "22:00, 07:00, UTC,           2026-05-04T06:59:59Z, true",
        "22:00, 07:00, UTC,           2026-05-04T07:00:00Z, false",
        "12:00, 14:00, UTC,           2026-05-04T13:00:00Z, true",
        "12:00, 14:00, UTC,           2026-05-04T14:00:00Z, false",
        "22:00, 07:00, Europe/Berlin, 2026-05-03T20:00:00Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-12-03T20:30:00Z, false",
        "22:00, 07:00, Asia/Kolkata,  2026-05-03T16:30:00Z, true",
    })
    void isByTheClockOnTheWall(String from, String to, String zone, Instant now, boolean quiet) {
        assertThat(Quiet.at(now, new QuietHours(from, to, zone))).isEqualTo(quiet);
    }
}
