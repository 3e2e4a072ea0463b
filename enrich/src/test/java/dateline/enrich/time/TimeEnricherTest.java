package dateline.enrich.time;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import dateline.schemas.TimeExpression;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeEnricherTest {

    /** A Wednesday. */
    private static final Instant PUBLISHED = Instant.parse("2019-01-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge opened on 2019-01-29.                | 2019-01-29         | 2019-01-29
            The bridge opened on 29 January 2018.           | 29 January 2018    | 2018-01-29
            The bridge opened on the 29th of January, 2018. | 29th of January, 2018 | 2018-01-29
            The bridge opened on Jan. 29, 2018, they say.   | Jan. 29, 2018      | 2018-01-29
            The bridge opened in March 2018.                | March 2018         | 2018-03
            The bridge opened in 2018.                      | 2018               | 2018
            It was built between 2013 and 2016.             | 2013 and 2016      | 2013/2016
            It was built 2013–16.                           | 2013–16            | 2013/2016
            It was built in the 1990s.                      | 1990s              | 1990/1999
            It was built in the ’70s.                       | 70s                | 1970/1979
            It is a bridge of the 19th century.             | 19th century       | 1801/1900
            Sales fell in the first quarter of 2018.        | first quarter of 2018 | 2018-01/2018-03
            Sales fell in the second half of 2018.          | second half of 2018 | 2018-07/2018-12
            Sales fell in Q3 2018.                          | Q3 2018            | 2018-07/2018-09
            It opens 2019-02-03 at 2:30 p.m. EST.           | 2019-02-03 at 2:30 p.m. EST | 2019-02-03T14:30
            """)
    void readsDatesThatSayAll(String body, String text, String value) {
        assertThat(dates("en", body)).singleElement().satisfies(date -> {
            assertThat(date.getText()).isEqualTo(text);
            assertThat(date.getValue()).isEqualTo(value);
            assertThat(date.getRelative()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor said so on Tuesday.                   | Tuesday            | 2019-01-29
            The mayor said so on Wednesday.                 | Wednesday          | 2019-01-30
            The mayor will say so on Thursday.              | Thursday           | 2019-01-31
            The hearing is scheduled for Friday.            | Friday             | 2019-02-01
            The mayor said so last Wednesday.               | last Wednesday     | 2019-01-23
            The mayor speaks next Monday.                   | next Monday        | 2019-02-04
            The mayor said so Monday evening.               | Monday evening     | 2019-01-28
            The mayor said so yesterday.                    | yesterday          | 2019-01-29
            The mayor said so last night.                   | last night         | 2019-01-29
            The mayor said so last week.                    | last week          | 2019-W04
            The mayor said so this month.                   | this month         | 2019-01
            The mayor said so last year.                    | last year          | 2018
            The mayor said so three years ago.              | three years ago    | 2016
            The mayor said so two weeks ago.                | two weeks ago      | 2019-W03
            The mayor said so 10 days ago.                  | 10 days ago        | 2019-01-20
            Prices rose over the past three years.          | the past three years | 2016-01-30/2019-01-30
            The mayor said so in December.                  | December           | 2018-12
            The mayor said so on Dec. 5 in town.            | Dec. 5             | 2018-12-05
            The mayor said so on January 29.                | January 29         | 2019-01-29
            The mayor said so on Tuesday, January 29.       | Tuesday, January 29 | 2019-01-29
            The fair ran from January 20 to January 22.     | January 20 to January 22 | 2019-01-20/2019-01-22
            The fair ran January 20-22 in town.             | January 20-22      | 2019-01-20/2019-01-22
            Sales fell in the fourth quarter.               | fourth quarter     | 2018-10/2018-12
            It closed last weekend.                         | last weekend       | 2019-01-26/2019-01-27
            The vote is at 14:30 GMT on Sunday.             | 14:30 GMT on Sunday | 2019-02-03T14:30Z
            The vote began at 9 a.m. Tuesday.               | 9 a.m. Tuesday     | 2019-01-29T09:00
            """)
    void countsFromThePublicationDate(String body, String text, String value) {
        assertThat(dates("en", body)).singleElement().satisfies(date -> {
            assertThat(date.getText()).isEqualTo(text);
            assertThat(date.getValue()).isEqualTo(value);
            assertThat(date.getRelative()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Brücke wurde am 29. Januar 2018 eröffnet.    | 2018-01-29
            de | Das sagte die Sprecherin am Dienstag.            | 2019-01-29
            de | Das sagte sie gestern.                           | 2019-01-29
            de | Am 29.01.2018 war es so weit.                    | 2018-01-29
            fr | Le pont a ouvert le 29 janvier 2018.             | 2018-01-29
            fr | Il a parlé mardi.                                | 2019-01-29
            es | El puente abrió el 29 de enero de 2018.          | 2018-01-29
            es | Lo dijo el martes 29 de enero.                   | 2019-01-29
            pt | A ponte abriu na terça-feira, 29 de janeiro.     | 2019-01-29
            it | Il ponte ha aperto il 29 gennaio 2018.           | 2018-01-29
            ru | Мост открыли 29 января 2018 года.                | 2018-01-29
            pl | Most otwarto 29 stycznia 2018 roku.              | 2018-01-29
            zh | 大桥于2018年1月29日开放。                           | 2018-01-29
            ja | 橋は2018年1月29日に開通した。                        | 2018-01-29
            ko | 다리는 2018년 1월 29일 개통했다.                     | 2018-01-29
            """)
    void readsDatesInOtherLanguages(String language, String body, String value) {
        assertThat(dates(language, body)).extracting(TimeExpression::getValue).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May said that she may march on.",
                "The troops march in the sun.",
                "More than 2000 people came.",
                "It weighs 2018 pounds and costs $2018.",
                "They won 2:1 and 3-2.",
                "Flight 2018 took off.",
                "The second room and the third one.",
                "On February 30 nothing happens."
            })
    void leavesOutWhatIsNoDate(String body) {
        assertThat(dates("en", body)).isEmpty();
    }

    @Test
    void leavesOutWhatOnlyThePublicationDateWouldTell() {
        String body = "He said so on Tuesday, last week, in January and on Jan. 5, but not in 2018.";
        assertThat(tags("en", article("a").setPublishedAt(null).setBody(body).build()))
                .extracting(TimeExpression::getValue)
                .containsExactly("2018");
    }

    @Test
    void standsInOrderAndWhereItSays() {
        String body = "In 2018, on Tuesday and on Jan. 5 it rained. Yesterday it did not.";
        assertThat(dates("en", body).stream().map(TimeExpression::getText).collect(Collectors.joining(" | ")))
                .isEqualTo("2018 | Tuesday | Jan. 5 | Yesterday");
        assertThat(dates("en", body))
                .allSatisfy(date -> assertThat(body.substring(date.getStart(), date.getEnd()))
                        .isEqualTo(date.getText()));
    }

    private static List<TimeExpression> dates(String language, String body) {
        return tags(
                language, article("a").setPublishedAt(PUBLISHED).setBody(body).build());
    }

    private static List<TimeExpression> tags(String language, Article article) {
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test"));
        new SentenceEnricher().enrich(article, tags);
        new TimeEnricher().enrich(article, tags);
        return tags.getDates();
    }
}
