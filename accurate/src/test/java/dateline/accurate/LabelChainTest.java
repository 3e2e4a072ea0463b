package dateline.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.schemas.EntityKind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelChainTest {

    private static final int OUTSIDE = 0;
    private static final int BEGIN_PERSON = 1;
    private static final int INSIDE_PERSON = 2;
    private static final int BEGIN_PLACE = 5;

    @Test
    void readsNamesOffTheLikeliestLabels() {
        TaggedSentence sentence =
                new LabelChain(sure(BEGIN_PERSON, INSIDE_PERSON, OUTSIDE, BEGIN_PLACE, BEGIN_PLACE)).names();

        assertThat(sentence.names())
                .extracting(NameSpan::first, NameSpan::after, NameSpan::kind)
                .containsExactly(
                        tuple(0, 2, EntityKind.PERSON), tuple(3, 4, EntityKind.PLACE), tuple(4, 5, EntityKind.PLACE));
        assertThat(sentence.probability()).isGreaterThan(0.99f);
    }

    @Test
    void anInsideFollowsABeginOfItsKind() {
        float[][] logits = sure(OUTSIDE, INSIDE_PERSON, INSIDE_PERSON);
        logits[1][BEGIN_PERSON] = 5;

        assertThat(new LabelChain(logits).names().names())
                .extracting(NameSpan::first, NameSpan::after)
                .containsExactly(tuple(1, 3));
    }

    @Test
    void nothingHasNoNames() {
        assertThat(new LabelChain(new float[0][]).names()).isEqualTo(new TaggedSentence(List.of(), 1));
    }

    @Test
    void probabilitiesAreThoseOfAllSequencesWrittenOut() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 50; round++) {
            var logits = new float[4][LabelChain.LABELS];
            for (float[] row : logits) {
                for (int label = 0; label < row.length; label++) {
                    row[label] = (float) random.nextDouble(-2, 2);
                }
            }
            TaggedSentence sentence = new LabelChain(logits).names();
            var written = new Written(logits, sentence);

            assertThat(sentence.probability()).isCloseTo((float) (written.best / written.all), within(1e-5f));
            for (int name = 0; name < written.names.length; name++) {
                assertThat(sentence.names().get(name).probability())
                        .isCloseTo((float) (written.names[name] / written.all), within(1e-5f));
            }
        }
    }

    /** Every sequence there is, one by one. */
    private static final class Written {

        private final float[][] logits;
        private final TaggedSentence sentence;
        private final double[] names;
        private double all;
        private double best;

        Written(float[][] logits, TaggedSentence sentence) {
            this.logits = logits;
            this.sentence = sentence;
            this.names = new double[sentence.names().size()];
            add(new int[logits.length], 0, 1);
        }

        private void add(int[] labels, int word, double weight) {
            if (word == labels.length) {
                all += weight;
                best = Math.max(best, weight);
                for (int i = 0; i < names.length; i++) {
                    names[i] += holds(labels, sentence.names().get(i)) ? weight : 0;
                }
                return;
            }
            for (int label = 0; label < LabelChain.LABELS; label++) {
                boolean inside = label > 0 && label % 2 == 0;
                if (!inside || (word > 0 && (labels[word - 1] == label || labels[word - 1] == label - 1))) {
                    labels[word] = label;
                    add(labels, word + 1, weight * Math.exp(logits[word][label]));
                }
            }
        }

        private static boolean holds(int[] labels, NameSpan name) {
            int begin = 1 + 2 * List.of(EntityKind.values()).indexOf(name.kind());
            return labels[name.first()] == begin
                    && (name.after() == labels.length || labels[name.after()] != begin + 1)
                    && Arrays.stream(labels, name.first() + 1, name.after()).allMatch(label -> label == begin + 1);
        }
    }

    private static float[][] sure(int... labels) {
        var logits = new float[labels.length][LabelChain.LABELS];
        for (int word = 0; word < labels.length; word++) {
            logits[word][labels[word]] = 10;
        }
        return logits;
    }
}
