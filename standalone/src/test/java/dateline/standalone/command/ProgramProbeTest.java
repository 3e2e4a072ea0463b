package dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ProgramProbeTest {

    @Test
    void addsUpACountersOutcomesOverItsOtherLabels() {
        String metrics = """
                # HELP ingest_items_total Items read from sources, by what became of them
                # TYPE ingest_items_total counter
                ingest_items_total{outcome="published",source="files"} 12.0
                ingest_items_total{outcome="published",source="push"} 3.0
                ingest_items_total{outcome="repeated",source="push"} 1.2E3
                other_items_total{outcome="published"} 99.0
                ingest_items_total{outcome="broken
                """;

        assertThat(ProgramProbe.outcomes(metrics, "ingest_items"))
                .containsOnly(entry("published", 15L), entry("repeated", 1200L));
    }
}
