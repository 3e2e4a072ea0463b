package dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void isThatOfTheJdkForOrdinaryText() {
        String text = "Cafe\u0301 in Malmo\u0308, \u1112\u1161\u11ab, a\u0316\u0301\u0316 \uD83D\uDE00 \uD83D";

        assertThat(NormalForm.nfc(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void leavesAbsurdRunsOfMarksAloneAndTakesNoTimeOverThem() {
        String marks = "\u0301\u0316".repeat(400_000);

        String form =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> NormalForm.nfc("e\u0301x" + marks + "e\u0301"));

        assertThat(form).isEqualTo("\u00e9x" + marks + "\u00e9");
    }
}
