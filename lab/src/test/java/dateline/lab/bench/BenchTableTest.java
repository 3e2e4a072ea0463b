package dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.bench.BenchTable.Result;
import dateline.lab.bench.BenchTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    @Test
    void setsEachPeerAgainstOursOfTheSameBenchmark() {
        List<Row> rows = BenchTable.of(List.of(
                new Result("Serde.write", "peer", 50, 1),
                new Result("Serde.write", "dateline", 100, 2),
                new Result("Serde.read", "dateline", 30, 1),
                new Result("Serde.read", "peer", 60, 1)));

        assertThat(rows).extracting(Row::ratio).containsExactly(2.0, 1.0, 1.0, 0.5);
        assertThat(BenchTable.text(rows)).contains("2.00 times as fast").contains("0.50 times as fast");
    }

    @Test
    void keepsItsColumnsWhereANameIsLong() {
        String text = BenchTable.text(BenchTable.of(List.of(
                new Result("EnricherBench.enrich enricher=contributors", "dateline", 50, 1),
                new Result("EnricherBench.enrich enricher=lead", "dateline", 50, 1))));

        assertThat(text.lines().skip(1).map(line -> line.indexOf(" dateline")))
                .containsOnly("EnricherBench.enrich enricher=contributors".length());
    }

    @Test
    void hasNoRatioWithoutOurs() {
        assertThat(BenchTable.of(List.of(new Result("Serde.write", "peer", 50, 1))))
                .extracting(Row::ratio)
                .containsExactly(Double.NaN);
    }
}
