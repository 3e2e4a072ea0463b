package dateline.lab.score.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.copy.CopyKind;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Interval;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final Outcome NOTHING = new Outcome(CopyKind.NONE, false);
    private static final Outcome RIGHT = new Outcome(CopyKind.SAME, true);
    private static final Outcome FALSE = new Outcome(CopyKind.REWRITTEN, false);

    @Test
    void falseVerdictsOnRealArticlesWeighNineTimes() {
        var mixture = new Mixture(List.of(FALSE, NOTHING, NOTHING, NOTHING), List.of(RIGHT, NOTHING));

        // 0.1 * 1/2 right of 0.1 * 1/2 + 0.9 * 1/4 found
        assertThat(mixture.precision()).isCloseTo(0.05 / 0.275, within(1e-9));
        assertThat(mixture.recall()).isEqualTo(0.5);
    }

    @Test
    void realCopiesAmongTheOriginalsAreRight() {
        assertThat(new Mixture(List.of(RIGHT, NOTHING), List.of(RIGHT)).precision())
                .isEqualTo(1);
    }

    @Test
    void copiesAloneHaveTheirOwnPrecision() {
        assertThat(new Mixture(List.of(), List.of(RIGHT, RIGHT, FALSE, NOTHING)).precision())
                .isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void theIntervalHoldsTheFigure() {
        var mixture = new Mixture(Collections.nCopies(50, NOTHING), List.of(RIGHT, RIGHT, FALSE));

        Interval precision = mixture.precision(new Bootstrap(200, 1));

        assertThat(precision.value()).isEqualTo(mixture.precision());
        assertThat(precision.low()).isLessThan(precision.value());
    }
}
