package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

    private final Stretches<List<Integer>> stretches =
            new Stretches<>(10, _ -> new ArrayList<>(), part -> part.size() == 2);

    @Test
    void aFullPartIsFollowedByAnotherOfTheSameTime() {
        for (int time : new int[] {1, 2, 3, 4, 5, 11, -1}) {
            stretches.at(time).add(time);
        }

        assertThat(stretches.between(0, 9)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(stretches.between(12, 99)).containsExactly(List.of(11));
        assertThat(stretches.until(-1)).containsExactly(List.of(-1));
        assertThat(stretches.all()).hasSize(5);
    }

    @Test
    void whatIsOverIsForgotten() {
        stretches.at(5).add(5);
        stretches.at(15).add(15);

        stretches.forgetBefore(14);

        assertThat(stretches.all()).containsExactly(List.of(15));
    }
}
