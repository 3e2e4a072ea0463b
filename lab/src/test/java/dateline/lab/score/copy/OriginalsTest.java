package dateline.lab.score.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.copy.CopyKind;
import dateline.enrich.copy.CopyRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginalsTest {

    private static final Tagger TAGGER = new Tagger();

    private static final NewsText HARBOUR = text("harbour", """
            The harbour bridge of Port Example opened to traffic again on Monday, the port authority said. Repairs had \
            taken eleven weeks and cost $12 million. Ferries will run until the end of the month, said Ann Writer, who \
            runs the terminal, and 340 lorries an hour can cross again in each direction.""");

    private static final NewsText MARKET = text("market", """
            Prices rose by 4 percent in April, the statistics office said on Friday, more than at any time since 2011. \
            Bread and milk became dearer, while rents hardly changed. Economists had expected less, and the central \
            bank is to meet in two weeks to talk about interest rates.""");

    @Test
    void aCopyIsRightWhenItNamesWhatWasCopied() {
        Originals originals = originals(HARBOUR, MARKET);
        NewsText copy = MARKET.copy("By A. Writer\n\n" + MARKET.text());

        assertThat(originals.outcome(MARKET, TAGGER.tagged(copy))).isEqualTo(new Outcome(CopyKind.SYNDICATED, true));
        assertThat(originals.outcome(HARBOUR, TAGGER.tagged(copy)).isFalse()).isTrue();
    }

    @Test
    void realCopiesAmongTheOriginalsHaveOneFirst() {
        Originals originals = originals(HARBOUR, MARKET, text("again", HARBOUR.text()));

        assertThat(originals.firsts())
                .containsEntry("harbour", "harbour")
                .containsEntry("market", "market")
                .containsEntry("again", "harbour");
        assertThat(originals.outcomes())
                .containsExactly(
                        new Outcome(CopyKind.NONE, false),
                        new Outcome(CopyKind.NONE, false),
                        new Outcome(CopyKind.SAME, true));
        assertThat(originals.pairs()).isEqualTo(3);
    }

    private static Originals originals(NewsText... texts) {
        List<NewsText> all = List.of(texts);
        return new Originals(all, TAGGER.tagged(all), CopyRules.USUAL);
    }

    private static NewsText text(String id, String text) {
        return new NewsText(id, "", text, "2026-05-03");
    }
}
