package dateline.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            intended | probes | published | enriched | doubled | rejected | found | repeated | searchable | fault
            10       | 0      | 10        | 10       | 0       | 0        | 0     | 0        | 10         | none lost, none doubled
            12       | 2      | 12        | 12       | 0       | 0        | 2     | 0        | 12         | none lost, none doubled
            10       | 0      | 10        | 0        | 0       | 0        | 0     | 10       | 10         | none lost, none doubled
            10       | 0      | 9         | 9        | 0       | 0        | 0     | 0        | 9          | 1 not acknowledged
            10       | 0      | 10        | 9        | 0       | 0        | 0     | 0        | 10         | 1 published but not enriched
            10       | 0      | 10        | 10       | 0       | 0        | 0     | 0        | 8          | 2 published but not searchable
            10       | 0      | 10        | 10       | 3       | 0        | 0     | 0        | 10         | 3 doubled on enriched-articles
            10       | 0      | 10        | 10       | 0       | 0        | 0     | 0        | 11         | 1 doubled in the index
            10       | 0      | 10        | 10       | 0       | 1        | 0     | 0        | 10         | 1 rejected
            10       | 0      | 10        | 10       | 0       | 0        | 0     | 1        | 10         | 1 more enriched than published
            12       | 2      | 12        | 12       | 0       | 0        | 1     | 0        | 12         | 1 probes not found
            0        | 0      | 0         | 0        | 0       | 0        | 0     | 0        | 0          | nothing was published
            """)
    void holdsOnlyWhenEveryCountAgrees(
            long intended,
            long probes,
            long published,
            long enriched,
            long doubled,
            long rejected,
            long found,
            long repeated,
            long searchable,
            String fault) {
        var counts = new Ledger.Counts(intended, probes, published, enriched, doubled, rejected, found);

        Verdict verdict = Verdict.of(counts, repeated, searchable);

        assertThat(verdict.sentence()).endsWith(": " + fault);
        assertThat(verdict.holds()).isEqualTo(fault.equals("none lost, none doubled"));
    }

    @Test
    void namesEveryFault() {
        var counts = new Ledger.Counts(10, 0, 9, 7, 1, 1, 0);

        assertThat(Verdict.of(counts, 0, 6).sentence())
                .isEqualTo("published 9, enriched 7, searchable 6: 1 not acknowledged, 2 published but not enriched,"
                        + " 1 doubled on enriched-articles, 1 rejected, 3 published but not searchable");
    }

    @Test
    void failsForAFaultFoundLater() {
        var good = Verdict.of(new Ledger.Counts(1, 0, 1, 1, 0, 0, 0), 0, 1);

        assertThat(good.withFault(0, "missing").holds()).isTrue();
        assertThat(good.withFault(2, "missing").holds()).isFalse();
        assertThat(good.withFault(2, "missing").sentence()).endsWith("; 2 missing");
    }
}
