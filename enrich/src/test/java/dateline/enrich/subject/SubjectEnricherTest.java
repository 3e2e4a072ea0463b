package dateline.enrich.subject;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dateline.schemas.LanguageTag;
import dateline.schemas.Subject;
import dateline.schemas.Tags;
import dateline.schemas.Unavailable;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectEnricherTest {

    private final SubjectEnricher enricher = new SubjectEnricher();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            medtop:15000000 | The striker scored twice as the league leaders beat their rivals 3-1 at the stadium.
            medtop:11000000 | Voters go to the polls on Sunday after the prime minister dissolved parliament.
            medtop:17000000 | Forecasters expect heavy snow and gusts overnight, with temperatures below zero.
            medtop:07000000 | Doctors at the hospital gave patients a vaccine against the virus.
            """)
    void tellsWhatAnArticleIsAbout(String code, String body) {
        assertThat(tags(body, "en").getSubjects()).first().satisfies(subject -> {
            assertThat(subject.getCode()).isEqualTo(code);
            assertThat(subject.getEvidence()).isNotEmpty().allMatch(body::contains);
        });
    }

    @Test
    void tellsSeveralSubjectsOfOneArticle() {
        assertThat(tags("""
                        The foreign minister said sanctions on crude oil exports would stay until the ambassador was freed.

                        Refineries paid more for a barrel, while rebels and troops fought on in the invaded province.
                        Shelling went on despite the ceasefire, and diplomats called for peace talks at the embassy.
                        """, "en").getSubjects())
                .extracting(Subject::getCode)
                .contains("medtop:11000000", "medtop:04000000", "medtop:16000000", "medtop:20001243");
    }

    @Test
    void namesTheWayDownToAConcept() {
        List<Subject> subjects = tags("The tennis final at Wimbledon ended in straight sets.", "en")
                .getSubjects();

        assertThat(subjects)
                .filteredOn(subject -> subject.getName().equals("tennis"))
                .singleElement()
                .satisfies(tennis -> assertThat(tennis.getPath())
                        .containsExactly("medtop:15000000", "medtop:20000822", "medtop:20001085"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | medtop:20000153 | Das Erdbeben hat viele Dörfer zerstört.
            zh | medtop:20001065 | 足球比赛推迟，足球运动员回家。
            """)
    void findsLabelsInOtherLanguages(String language, String code, String body) {
        assertThat(tags(body, language).getSubjects())
                .extracting(Subject::getCode)
                .contains(code);
    }

    @Test
    void saysWhereItHasNoWords() {
        Tags tags = tags("Wybory odbędą się w niedzielę.", "pl");

        assertThat(tags.getSubjects()).isEmpty();
        assertThat(tags.getUnavailable())
                .extracting(Unavailable::getTag, Unavailable::getReason)
                .containsExactly(tuple("subjects", "not available for 'pl'"));
    }

    @Test
    void refusesAnotherKindOfFile() {
        assertThatThrownBy(() -> new SubjectModel(ByteBuffer.allocate(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lab train subjects");
    }

    private Tags tags(String body, String language) {
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test"));
        enricher.enrich(article("subject").setHeadline("").setBody(body).build(), tags);
        return tags.build();
    }
}
