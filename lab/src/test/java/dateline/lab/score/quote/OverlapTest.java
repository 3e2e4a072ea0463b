package dateline.lab.score.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.lab.score.Counts;
import dateline.schemas.QuoteKind;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private static final String BODY = "“Stay here,” Ann said. Bob said it rained.";

    private static List<Attribution> gold() throws IOException {
        return PolnearSet.gold(
                BODY,
                List.of(
                        "T1\tContent 0 12\t“Stay here,”",
                        "T2\tSource 13 16\tAnn",
                        "T3\tCue 17 21\tsaid",
                        "E1\tAttribution:T3 Content:T1 Cue:T3 Source:T2",
                        "T4\tContent 32 34;35 41\tit rained",
                        "E2\tAttribution:T4 Content:T4",
                        ""));
    }

    private static BitSet bits(int from, int to) {
        var bits = new BitSet();
        bits.set(from, to);
        return bits;
    }

    @Test
    void readsLettersOfContentAndTellsItsKindByTheMarks() throws IOException {
        assertThat(gold()).extracting(Attribution::kind).containsExactly(QuoteKind.DIRECT, QuoteKind.INDIRECT);
        assertThat(gold().getFirst().content().cardinality()).isEqualTo("Stayhere".length());
        assertThat(gold().getLast().content().cardinality()).isEqualTo("itrained".length());
        assertThat(gold().getLast().source().isEmpty()).isTrue();
    }

    @Test
    void takesTwoApostrophesForAMark() {
        assertThat(new Marked("He said ''yes'' and ''no''.").letters().cardinality())
                .isEqualTo("yesno".length());
    }

    @Test
    void countsTheShareOfLettersFromEachSide() throws IOException {
        var half = new Attribution(QuoteKind.DIRECT, bits(1, 5), bits(13, 16), new BitSet(), bits(17, 21));
        Map<String, Counts> counts = Overlap.count(BODY, List.of(half), gold());

        assertThat(counts.get("P content DIRECT").precision()).isEqualTo(1);
        assertThat(counts.get("R content DIRECT").recall()).isEqualTo(0.5);
        assertThat(counts.get("R content INDIRECT").recall()).isZero();
        assertThat(counts.get("R exact DIRECT").recall()).isZero();
        assertThat(counts.get("R speaker DIRECT").recall()).isEqualTo(1);
        assertThat(counts.get("cue, content given DIRECT").recall()).isEqualTo(1);
    }

    @Test
    void takesAnotherMentionOfTheSameOneForTheSpeakerAndSomebodyElseNot() throws IOException {
        var other = new Attribution(QuoteKind.DIRECT, bits(1, 11), new BitSet(), bits(13, 16), new BitSet());
        var wrong = new Attribution(QuoteKind.DIRECT, bits(1, 11), bits(23, 26), new BitSet(), new BitSet());

        assertThat(Overlap.count(BODY, List.of(other), gold())
                        .get("speaker, content given DIRECT")
                        .recall())
                .isEqualTo(1);
        assertThat(Overlap.count(BODY, List.of(wrong), gold())
                        .get("speaker, content given DIRECT")
                        .recall())
                .isZero();
    }

    @Test
    void namesTheEventThatIsNoBrat() {
        assertThatThrownBy(() -> PolnearSet.gold("x", List.of("E1\tAttribution:T9 Content:T9")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("T9");
    }
}
