package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostingsTest {

    private final Postings postings = new Postings();
    private final Tally tally = new Tally();

    @Test
    void findsWhatWasFiledWhileThereIsRoom() {
        Postings roomy = postings;
        for (int doubled = 0; doubled < 16; doubled++) {
            roomy = roomy.larger();
        }
        int articles = 0;
        while (!roomy.isFull()) {
            roomy.add((int) Mix.of(articles), articles++);
        }

        int found = 0;
        int others = 0;
        for (int article = 0; article < articles; article++) {
            roomy.find((int) Mix.of(article), 1, tally);
            for (int candidate : tally.heaviest(16)) {
                found += candidate == article ? 1 : 0;
                others += candidate == article ? 0 : 1;
            }
        }
        assertThat(articles).isGreaterThan(50_000);
        assertThat(found).isGreaterThan(articles / 100 * 99);
        assertThat(others).isLessThan(articles / 500);
    }

    @Test
    void theLargestNumberComesBack() {
        postings.add(5, Postings.ARTICLES - 1);

        postings.find(5, 1, tally);

        assertThat(tally.heaviest(1)).containsExactly(Postings.ARTICLES - 1);
    }

    @Test
    void whatWeighsTooLittleIsLeftOut() {
        tally.add(1, 1);
        tally.add(2, 1);
        tally.add(2, 1);

        assertThat(tally.heaviest(8, 2)).containsExactly(2);
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
