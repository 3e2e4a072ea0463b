package dateline.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures()
            .put("published", 500L)
            .put("enrichedPerSecond", 61.25)
            .put("publishedToEnrichedMillis", new Percentiles(3, 1, 2, 3, 4))
            .put("ratio", Double.NaN)
            .put("kills", List.of("one", "two"));

    @Test
    void areATableForPeople() {
        assertThat(figures.toTable()).isEqualTo("""
                published                     500
                enriched per second           61.3
                published to enriched millis  p50 1.0  p90 2.0  p99 3.0  max 4.0 ms  (3)
                ratio                         NaN
                kills                         one
                                              two
                """);
    }

    @Test
    void areJsonInTheSameOrder() {
        assertThat(figures.toJson().replaceAll("\\s+", ""))
                .isEqualTo("{\"published\":500,\"enrichedPerSecond\":61.25,"
                        + "\"publishedToEnrichedMillis\":{\"count\":3,\"p50\":1.0,\"p90\":2.0,\"p99\":3.0,\"max\":4.0},"
                        + "\"ratio\":null,\"kills\":[\"one\",\"two\"]}");
    }
}
