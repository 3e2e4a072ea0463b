package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.page.PageTime.Precision;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-03T10:00:00+02:00            | 2026-05-03T08:00:00Z | SECOND
            2026-05-03T10:00:00.123Z             | 2026-05-03T10:00:00Z | SECOND
            2026-05-03 10:00 +0200               | 2026-05-03T08:00:00Z | MINUTE
            2026-05-03T10:00-500                 | 2026-05-03T15:00:00Z | MINUTE
            20260503T100000Z                     | 2026-05-03T10:00:00Z | SECOND
            Sun, 03 May 2026 10:00:00 GMT        | 2026-05-03T10:00:00Z | SECOND
            1777802400                           | 2026-05-03T10:00:00Z | SECOND
            1777802400000                        | 2026-05-03T10:00:00Z | SECOND
            2026-05-03                           | 2026-05-03T00:00:00Z | DAY
            20260503                             | 2026-05-03T00:00:00Z | DAY
            3. Mai 2026, 10:00 Uhr               | 2026-05-03T10:00:00Z | MINUTE
            Stand: 03.05.2026 um 10.00 Uhr MESZ  | 2026-05-03T08:00:00Z | MINUTE
            3. Jänner 2026                       | 2026-01-03T00:00:00Z | DAY
            May 3rd, 2026 at 4:05 p.m. EDT       | 2026-05-03T20:05:00Z | MINUTE
            3 de mayo de 2026                    | 2026-05-03T00:00:00Z | DAY
            Publié le 3 août 2026 à 10h00        | 2026-08-03T10:00:00Z | MINUTE
            3 maja 2026                          | 2026-05-03T00:00:00Z | DAY
            3 мая 2026, 10:00 MSK                | 2026-05-03T07:00:00Z | MINUTE
            2026年5月3日                         | 2026-05-03T00:00:00Z | DAY
            2026年05月03日 10時00分 JST          | 2026-05-03T01:00:00Z | MINUTE
            3/5/2026                             | 2026-05-03T00:00:00Z | DAY
            5/13/2026                            | 2026-05-13T00:00:00Z | DAY
            03.05.26                             | 2026-05-03T00:00:00Z | DAY
            """)
    void readsTheNotationsOfTheWorld(String line, Instant at, Precision precision) {
        PageTime time = WrittenTime.in(line, Origin.TEXT, false).orElseThrow();

        assertThat(time.at().getEpochSecond()).isEqualTo(at.getEpochSecond());
        assertThat(time.precision()).isEqualTo(precision);
    }

    @Test
    void putsTheMonthFirstWhereReadersDo() {
        assertThat(WrittenTime.in("5/3/2026", Origin.TEXT, true).orElseThrow().day())
                .isEqualTo("2026-05-03");
    }

    @Test
    void saysWhetherAnOffsetIsStated() {
        assertThat(WrittenTime.in("2026-05-03T10:00", Origin.META, false)
                        .orElseThrow()
                        .zoned())
                .isFalse();
        assertThat(WrittenTime.in("2026-05-03T10:00Z", Origin.META, false)
                        .orElseThrow()
                        .zoned())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "30.02.2026",
                "2026-13-01",
                "May we come in 12 times",
                "1.2.3.4",
                "99999999",
                "10:00"
            })
    void readsNoDateWhereThereIsNone(String line) {
        assertThat(WrittenTime.in(line, Origin.TEXT, false)).isEmpty();
    }
}
