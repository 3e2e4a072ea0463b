package dateline.lab.score.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiveGramsTest {

    @Test
    void aThirdOfTheShorterTextInTheLongerIsACopy() {
        String shorter = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

        assertThat(FiveGrams.of(shorter)
                        .isCopyOf(FiveGrams.of("One, two, three, four, five, six, seven! Other words.")))
                .isTrue();
        assertThat(
                        FiveGrams.of(shorter)
                                .isCopyOf(
                                        FiveGrams.of(
                                                "one two three four five and then some other words that make it a long text of its own")))
                .isFalse();
    }
}
