package dateline.enrich.enricher;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.schemas.ContributorLine;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributorEnricherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            Jane Example contributed reporting from Nairobi, Kenya.                     | Jane Example              | Nairobi, Kenya | reporting
            Jane Example and John van Example contributed to this report.               | Jane Example;John van Example | '' | -
            Jane Example, John Q. Example, and Ann Other contributed research.          | Jane Example;John Q. Example;Ann Other | '' | research
            Jane Example contributed reporting from Cairo, and Ann Other from Nairobi.  | Jane Example;Ann Other    | Cairo;Nairobi  | reporting
            Additional reporting by Jane Example in Cairo and Ann Other in Nairobi.     | Jane Example;Ann Other    | Cairo;Nairobi  | reporting
            Editing by John Example                                                     | John Example              | ''             | editing
            The Courier's Jane Example and The Associated Press contributed to this report. | Jane Example          | ''             | -
            Jane O’Example-Smith contributed reporting from Tromsø.                     | Jane O’Example-Smith      | Tromsø         | reporting
            """)
    void readsTheLine(String body, String names, String places, String role) {
        assertThat(lines("The lead.\n\n" + body)).singleElement().satisfies(line -> {
            assertThat(String.join(";", line.getNames())).isEqualTo(names);
            assertThat(String.join(";", line.getPlaces())).isEqualTo(places);
            assertThat(line.getRole()).isEqualTo(role);
        });
    }

    @Test
    void givesEachRoleItsOwnTag() {
        assertThat(lines("(Reporting by Jane Example in Cairo; Editing by John Example)"))
                .extracting(ContributorLine::getRole, ContributorLine::getNames)
                .containsExactly(
                        tuple("reporting", List.of("Jane Example")), tuple("editing", List.of("John Example")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heavy rain contributed to this year's floods.",
                "Jane Example contributed $500 to the campaign.",
                "The Associated Press contributed to this report.",
                "The bridge was built by John Example in 1932.",
                "Reporting by the agency was slow."
            })
    void leavesOutWhatIsNoCredit(String body) {
        assertThat(lines(body)).isEmpty();
    }

    private static List<ContributorLine> lines(String body) {
        var tags = Tags.newBuilder();
        new ContributorEnricher().enrich(article("a").setBody(body).build(), tags);
        return tags.getContributors();
    }
}
