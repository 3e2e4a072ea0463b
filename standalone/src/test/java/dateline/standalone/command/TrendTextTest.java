package dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.AvroSafety;
import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrendTextTest {

    private final TrendText text = new TrendText(Style.plain());

    @BeforeAll
    static void trustOurRecords() {
        AvroSafety.establish();
    }

    @Test
    void drawsTheHoursAndSaysHowFarItRose() {
        assertThat(text.line(trend(TrendKind.ENTITY, "Hollin \u001b[2JMill").build()))
                .isEqualTo("▁▁▂█  Hollin [2JMill  entity en  14 in an hour, usual 0.3, rise 6.0");
    }

    @Test
    void namesTheStorySoThatItCanBeAskedFor() {
        assertThat(text.line(trend(TrendKind.STORY, "").setStoryId("s1").build()))
                .contains("(no headline)")
                .endsWith("  s1");
    }

    private static Trend.Builder trend(TrendKind kind, String name) {
        return Trend.newBuilder()
                .setTrendId("en/" + kind + "/x")
                .setKind(kind)
                .setLanguage("en")
                .setName(name)
                .setAt(Instant.parse("2026-05-03T12:00:00Z"))
                .setSince(Instant.parse("2026-05-03T11:00:00Z"))
                .setCount(14)
                .setExpected(0.31)
                .setRise(6.02)
                .setHours(List.of(0, 0, 2, 14));
    }
}
