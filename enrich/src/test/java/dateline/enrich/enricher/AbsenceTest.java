package dateline.enrich.enricher;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.AvroSafety;
import dateline.schemas.Tags;
import dateline.schemas.Unavailable;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    @BeforeAll
    static void trustOurClasses() {
        AvroSafety.establish();
    }

    @Test
    void keepsWhatOthersHaveDeclared() {
        var tags =
                Tags.newBuilder().setUnavailable(List.of(new Unavailable("tone", "not available for 'xx'", "tone/1")));

        Absence.declare(tags, "quotes", "the language is not known", "quotes/1");

        assertThat(tags.getUnavailable())
                .containsExactly(
                        new Unavailable("tone", "not available for 'xx'", "tone/1"),
                        new Unavailable("quotes", "the language is not known", "quotes/1"));
    }

    @Test
    void declaresTheFirst() {
        var tags = Tags.newBuilder();

        Absence.declare(tags, "subjects", "not available for 'xx'", "subjects/1");

        assertThat(tags.getUnavailable())
                .containsExactly(new Unavailable("subjects", "not available for 'xx'", "subjects/1"));
    }
}
