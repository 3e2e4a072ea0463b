package dateline.lab.train.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.subject.MediaTopics;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTextsTest {

    private final MediaTopics topics = MediaTopics.shipped();

    @Test
    void everySubjectHasTextsToLearnFrom() throws IOException {
        List<OwnText> texts = OwnTexts.read(topics);

        for (int top = 0; top < topics.tops(); top++) {
            int subject = top;
            assertThat(texts)
                    .as(topics.label(top, "en"))
                    .filteredOn(text -> text.tops().contains(subject))
                    .hasSizeGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void noTextIsThereTwice() throws IOException {
        assertThat(OwnTexts.read(topics)).extracting(OwnText::body).doesNotHaveDuplicates();
    }

    @Test
    void textsHeldOutAreToldRight() throws IOException {
        var texts = CrossValidation.over(OwnTexts.read(topics), topics);
        int right = 0;
        for (int i = 0; i < texts.count(); i++) {
            int best = 0;
            for (int top = 1; top < topics.tops(); top++) {
                best = texts.probability(i, top) > texts.probability(i, best) ? top : best;
            }
            right += texts.isAbout(i, best) ? 1 : 0;
        }

        assertThat(right / (double) texts.count()).isGreaterThan(0.9); // .946 when it was written
    }
}
