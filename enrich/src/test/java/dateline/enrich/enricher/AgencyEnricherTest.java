package dateline.enrich.enricher;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.AgencyCredit;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyEnricherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CARACAS (Reuters) - The talks ended.                          | Reuters   | Reuters
            CARACAS, Venezuela (AP) — The talks ended.                    | AP        | AP
            (Reuters) - The talks ended.                                  | Reuters   | Reuters
            BERLIN (dpa) - Die Gespräche endeten.                         | dpa       | dpa
            ROMA (ANSA) – I colloqui sono finiti.                         | ANSA      | ANSA
            PARIS (AP/AFP) - The talks ended.                             | AP,AFP    | AP,AFP
            The talks ended on Monday. — AFP                              | AFP       | AFP
            The talks ended on Monday. (Xinhua)                           | Xinhua    | Xinhua
            The talks ended. /PRNewswire/                                 | PR Newswire | PRNewswire
            The Associated Press contributed to this report.              | AP        | The Associated Press
            Associated Press writer Jane Example contributed to this report. | AP     | Associated Press
            With files from The Canadian Press                            | CP        | The Canadian Press
            © 2026 dpa                                                    | dpa       | dpa
            Copyright 2026 The Associated Press. All rights reserved.     | AP        | The Associated Press
            Reporting by Jane Example; Editing by John Example            | Reuters   | Reporting by Jane Example; Editing by John Example
            """)
    void findsTheCredit(String body, String agencies, String words) {
        List<AgencyCredit> credits = credits("The lead.\n\n" + body);

        assertThat(credits).extracting(AgencyCredit::getAgency).containsExactly(agencies.split(",", -1));
        assertThat(String.join(",", credits.stream().map(AgencyCredit::getText).toList()))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters reported that the talks ended.",
                "The Palestinian Authority (PA) said the talks ended.",
                "The bridge opened. (Jane Example/Reuters)",
                "Image copyright Reuters Image caption The bridge",
                "She contributed to this report on the AP exam.",
                "He works for AP. She does not."
            })
    void leavesOutAgenciesThatAreWrittenAbout(String body) {
        assertThat(credits(body)).isEmpty();
    }

    private static List<AgencyCredit> credits(String body) {
        var tags = Tags.newBuilder();
        new AgencyEnricher().enrich(article("a").setBody(body).build(), tags);
        tags.getAgencyCredits()
                .forEach(credit -> assertThat(body.substring(credit.getStart(), credit.getEnd()))
                        .isEqualTo(credit.getText()));
        return tags.getAgencyCredits();
    }
}
