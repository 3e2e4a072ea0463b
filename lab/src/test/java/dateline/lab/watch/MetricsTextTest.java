package dateline.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTextTest {

    private static final String TEXT = """
            # HELP enrich_articles_total Articles read, by what became of them
            # TYPE enrich_articles_total counter
            enrich_articles_total{outcome="enriched"} 500.0
            enrich_articles_total{outcome="repeated"} 12.0
            enrich_articles_total{thread="2",outcome="repeated"} 1.5E3 1395066363000
            enrich_articles_total{not_outcome="repeated"} 7.0
            enrich_articles_total_other{outcome="repeated"} 7.0
            broken{
            jvm_threads 3
            """;

    @Test
    void addsUpTheSamplesWithTheTag() {
        assertThat(MetricsText.sum(TEXT, "enrich_articles_total", "outcome", "repeated"))
                .hasValue(1_512);
    }

    @Test
    void isZeroForAnOutcomeNotYetCounted() {
        assertThat(MetricsText.sum(TEXT, "enrich_articles_total", "outcome", "rejected"))
                .hasValue(0);
    }

    @Test
    void isNothingWithoutTheCounter() {
        assertThat(MetricsText.sum("", "enrich_articles_total", "outcome", "repeated"))
                .isEmpty();
        assertThat(MetricsText.sum("<html>{}</html>\n\ud83d", "enrich_articles_total", "outcome", "repeated"))
                .isEmpty();
    }
}
