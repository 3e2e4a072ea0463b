package dateline.enrich.filed;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.time.TimeEnricher;
import dateline.schemas.DatelineTag;
import dateline.schemas.Tags;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineEnricherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CARACAS, Jan 29 (Reuters) - Talks ended.       | CARACAS, Jan 29 (Reuters) - | CARACAS            | 2019-01-29 | Reuters
            CARACAS, Venezuela (AP) — Talks ended.         | CARACAS, Venezuela (AP) —   | CARACAS, Venezuela | -          | AP
            LONDON — Talks ended.                          | LONDON —                    | LONDON             | -          | -
            WASHINGTON—Talks ended.                        | WASHINGTON—                 | WASHINGTON         | -          | -
            BERLIN (dpa) - Die Gespräche endeten.          | BERLIN (dpa) -              | BERLIN             | -          | dpa
            Berlin (dpa) - Die Gespräche endeten.          | Berlin (dpa) -              | Berlin             | -          | dpa
            (Reuters) - Talks ended.                       | (Reuters) -                 | -                  | -          | Reuters
            BEIJING/SEOUL (Reuters) - Talks ended.         | BEIJING/SEOUL (Reuters) -   | BEIJING;SEOUL      | -          | Reuters
            ST. PAUL, Minn. -- Talks ended.                | ST. PAUL, Minn. --          | ST. PAUL, Minn.    | -          | -
            McLEAN, Va. – Talks ended.                     | McLEAN, Va. –               | McLEAN, Va.        | -          | -
            RIO DE JANEIRO, 29 Jan (EFE).- Talks ended.    | RIO DE JANEIRO, 29 Jan (EFE).- | RIO DE JANEIRO  | 2019-01-29 | EFE
            Washington (CNN) The talks ended.              | Washington (CNN)            | Washington         | -          | CNN
            """)
    void readsPlacesDateAndAgency(String body, String text, String places, String date, String agency) {
        assertThat(dateline(body)).satisfies(line -> {
            assertThat(line.getText()).isEqualTo(text);
            assertThat(String.join(";", line.getPlaces())).isEqualTo(places == null ? "" : places);
            assertThat(line.getDate()).isEqualTo(date);
            assertThat(line.getAgency()).isEqualTo(agency);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks — long awaited — ended.",
                "The Democratic Action Party (DAP) said the talks ended.",
                "Example — a town of ten — slept.",
                "WATCH - the talks end.",
                "OPINION — talks should end.",
                "NATO said - and meant it - that the talks ended.",
                "Talks ended on Monday in Geneva after two weeks, said one who had been there all the time.\\n\\nLONDON — Talks."
            })
    void leavesOutWhatOpensOtherTexts(String body) {
        assertThat(dateline(body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. Writer\n\nLONDON — Talks ended.", "The Example Courier\nLONDON — Talks ended."})
    void standsBelowAByline(String body) {
        assertThat(dateline(body)).satisfies(line -> {
            assertThat(line.getText()).isEqualTo("LONDON —");
            assertThat(body.substring(line.getStart(), line.getEnd())).isEqualTo(line.getText());
        });
    }

    private static DatelineTag dateline(String body) {
        var article = article("a")
                .setPublishedAt(Instant.parse("2019-01-30T12:00:00Z"))
                .setBody(body)
                .build();
        var tags = Tags.newBuilder();
        new SentenceEnricher().enrich(article, tags);
        new TimeEnricher().enrich(article, tags);
        new DatelineEnricher().enrich(article, tags);
        return tags.getFiledFrom();
    }
}
