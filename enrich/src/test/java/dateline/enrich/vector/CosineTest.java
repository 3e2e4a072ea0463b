package dateline.enrich.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CosineTest {

    private static final byte[] EAST = {127, 0};

    @Test
    void onlyTheDirectionCounts() {
        assertThat(Cosine.of(EAST, new byte[] {1, 0})).isEqualTo(1);
        assertThat(Cosine.of(EAST, new byte[] {-128, 0})).isEqualTo(-1);
        assertThat(Cosine.of(EAST, new byte[] {0, 5})).isZero();
        assertThat(Cosine.of(EAST, new byte[] {60, 60})).isCloseTo(Math.sqrt(0.5), within(1e-9));
    }

    @Test
    void nothingIsLikeWhatHasNoDirection() {
        assertThat(Cosine.of(EAST, new byte[2])).isZero();
    }

    @Test
    void refusesOtherDimensions() {
        assertThatThrownBy(() -> Cosine.of(EAST, new byte[3])).hasMessageContaining("2 and 3");
    }
}
