package dateline.sink.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiredTest {

    @Test
    void knowsWhatWasAddedAndNothingElse() {
        var fired = new Fired(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(fired.add("s", "a" + i)).isTrue();
        }

        for (int i = 0; i < 1_000; i++) {
            assertThat(fired.contains("s", "a" + i)).isTrue();
            assertThat(fired.contains("t", "a" + i)).isFalse();
            assertThat(fired.add("s", "a" + i)).isFalse();
        }
    }

    @Test
    void forgetsTheOldestWhenThereAreMoreThanFit() {
        var fired = new Fired(100);
        for (int i = 0; i < 10_000; i++) {
            fired.add("s", "a" + i);
        }

        for (int i = 0; i < 10_000; i++) {
            assertThat(fired.contains("s", "a" + i)).as("a" + i).isEqualTo(i >= 9_900);
        }
        fired.clear();
        assertThat(fired.contains("s", "a9999")).isFalse();
    }
}
