package dateline.sink.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectionTest {

    @Test
    void theEquatorIsAsWideAsThePicture() {
        assertThat(Projection.x(0, -180)).isCloseTo(0, within(0.01));
        assertThat(Projection.x(0, 0)).isCloseTo(Projection.WIDTH / 2.0, within(0.01));
        assertThat(Projection.x(0, 180)).isCloseTo(Projection.WIDTH, within(0.01));
    }

    @Test
    void parallelsGetNarrowerTowardsThePoles() {
        assertThat(Projection.x(60, 180)).isLessThan(Projection.x(30, 180));
        assertThat(Projection.x(-60, 180)).isCloseTo(Projection.x(60, 180), within(0.01));
    }

    @Test
    void allInhabitedLandIsInThePicture() {
        assertThat(Projection.y(78.2)).as("Longyearbyen").isBetween(0.0, 40.0);
        assertThat(Projection.y(-54.9)).as("Puerto Williams").isBetween(400.0, (double) Projection.HEIGHT);
    }

    @Test
    void theLandIsOnePathOfPlainNumbers() {
        assertThat(Land.svg())
                .matches(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 460\"><path d=\"[MLZ0-9 .-]+\"/></svg>")
                .hasSizeGreaterThan(30_000)
                .hasSizeLessThan(80_000);
    }
}
