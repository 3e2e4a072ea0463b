package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostingsTest {

    private final Postings postings = new Postings();
    private final Tally tally = new Tally();

    @Test
    void findsWhatWasFiledHoweverMuchItGrew() {
        for (int article = 0; article < 100_000; article++) {
            postings.add((int) Mix.of(article), article);
        }

        int found = 0;
        for (int article = 0; article < 100_000; article++) {
            postings.find((int) Mix.of(article), 1, tally);
            for (int candidate : tally.heaviest(8)) {
                found += candidate == article ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(99_000);
    }

    @Test
    void aKeyOfAllHasItsNewestEight() {
        for (int article = 0; article < 100; article++) {
            postings.add(-7, article);
        }

        postings.find(-7, 1, tally);

        assertThat(tally.heaviest(100)).containsExactly(92, 93, 94, 95, 96, 97, 98, 99);
    }
}
