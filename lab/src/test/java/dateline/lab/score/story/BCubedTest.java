package dateline.lab.score.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {

    @Test
    void theSameStoriesUnderOtherNamesArePerfect() {
        BCubed mean = BCubed.mean(BCubed.of(List.of("a", "a", "b"), List.of("x", "x", "y")));
        assertThat(mean.f()).isEqualTo(1);
    }

    @Test
    void allInOneStoryHasFullRecallAndThePrecisionOfItsMix() {
        BCubed mean = BCubed.mean(BCubed.of(List.of("a", "a", "b"), List.of("x", "x", "x")));
        assertThat(mean.recall()).isEqualTo(1);
        assertThat(mean.precision()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, within(1e-9));
    }

    @Test
    void eachInAStoryOfItsOwnHasFullPrecisionAndTheRecallOfItsShare() {
        BCubed mean = BCubed.mean(BCubed.of(List.of("a", "a", "b"), List.of("x", "y", "z")));
        assertThat(mean.precision()).isEqualTo(1);
        assertThat(mean.recall()).isCloseTo((0.5 + 0.5 + 1) / 3, within(1e-9));
    }

    @Test
    void aStoryMergedTwiceCountsAsTheOneThatStands() {
        assertThat(Merges.inTheEnd(List.of("a", "b", "d"), Map.of("a", "b", "b", "c")))
                .containsExactly("c", "c", "d");
    }
}
