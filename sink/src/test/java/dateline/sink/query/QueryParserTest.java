package dateline.sink.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.sink.query.Condition.AllOf;
import dateline.sink.query.Condition.AnyOf;
import dateline.sink.query.Condition.Between;
import dateline.sink.query.Condition.Like;
import dateline.sink.query.Condition.Not;
import dateline.sink.query.Condition.Tagged;
import dateline.sink.query.Condition.TaggedStart;
import dateline.sink.query.Condition.Within;
import dateline.sink.query.Condition.WordStart;
import dateline.sink.query.Condition.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    /** What was understood, with every parenthesis written out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bridge                          | bridge
            bridge harbour                  | (bridge & harbour)
            bridge AND harbour              | (bridge & harbour)
            "bridge opened"                 | bridge opened
            “bridge opened”                 | bridge opened
            "bridge opened"~5               | bridge opened~5
            bridge -harbour                 | (bridge & !harbour)
            bridge NOT harbour              | (bridge & !harbour)
            -"port authority"               | !port authority
            -(a b)                          | !(a & b)
            a OR b                          | (a , b)
            a OR b c                        | ((a , b) & c)
            c a OR b OR d -e                | (c & (a , b , d) & !e)
            (a b) OR c                      | ((a & b) , c)
            ((a))                           | a
            bridge - ()                     | bridge
            co-operation                    | co-operation
            who won?                        | (who & won?)
            18:30                           | 18:30
            https://example.org/a           | https://example.org/a
            Note: read                      | (Note: & read)
            harb*                           | harb*
            headline:harb*                  | headline:harb*
            headline:"harbour bridge"~2     | headline:harbour bridge~2
            body:(ferry OR "slow boat")     | (body:ferry , body:slow boat)
            person:Ana                      | person=Ana
            PERSON:"Ana Ferreira"           | person=Ana Ferreira
            place:(Caracas OR Lima)         | (place=Caracas , place=Lima)
            place:car*                      | place=car*
            subject:medtop:11000000         | subject=medtop:11000000
            -kind:syndicated                | !kind=syndicated
            story:0123456789ABCDEF0123456789abcdef | story=0123456789abcdef0123456789abcdef
            tone:<-0.2                      | tone[..-0.2)
            tone:[-1 TO 0.5}                | tone[-1..0.5)
            tone:[* TO *]                   | tone[..]
            revision:2                      | revision[2..2]
            published:2026-05-03            | published[2026-05-03T00:00:00Z..2026-05-04T00:00:00Z)
            published:2026                  | published[2026-01-01T00:00:00Z..2027-01-01T00:00:00Z)
            published:>2026-05              | published[2026-06-01T00:00:00Z..]
            published:>=2026-05             | published[2026-05-01T00:00:00Z..]
            published:<2026-05              | published[..2026-05-01T00:00:00Z)
            published:<=2026-05-03T12:00:00Z | published[..2026-05-03T12:00:00Z]
            published:[2026-05-01 TO 2026-05-03] | published[2026-05-01T00:00:00Z..2026-05-04T00:00:00Z)
            published:{2026-05-01 TO 2026-05-03} | published[2026-05-02T00:00:00Z..2026-05-03T00:00:00Z)
            within:10.5,-66.9,100km         | within 10.5,-66.9,100.0
            """)
    void understands(String text, String meaning) {
        assertThat(written(QueryParser.parse(text))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\u00a0\u2003"})
    void nothingTypedIsEverything(String text) {
        assertThat(QueryParser.parse(text)).isEqualTo(Condition.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "-", "...", "\u0000", "\u202e\u200f", "\"\"", "()", "~"})
    void onlyPunctuationAsksForWhatIsNotThere(String text) {
        assertThat(QueryParser.parse(text)).isInstanceOf(Words.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (a b                 | 1  | not closed
            a (b (c)             | 3  | not closed
            a)                   | 2  | not opened
            "a b                 | 1  | not closed
            a "b                 | 3  | not closed
            OR a                 | 1  | both sides
            a OR                 | 5  | both sides
            a OR OR b            | 6  | both sides
            a AND                | 6  | both sides
            (a OR)               | 6  | both sides
            NOT                  | 4  | both sides
            *bridge              | 1  | cannot begin
            *                    | 1  | cannot begin
            a *                  | 3  | cannot begin
            br*dge               | 1  | at the end
            bri**                | 1  | at the end
            br*                  | 1  | at least 3 letters
            b...*                | 1  | at least 3 letters
            aaa* bbb* ccc* ddd* eee* | 21 | more than 4
            /.*(a+)+/            | 1  | Regular expressions
            body:/a+/            | 6  | Regular expressions
            publiser:Courier     | 1  | no field 'publiser'
            script:alert         | 1  | no field 'script'
            _source:a b _id:1    | 1  | -
            "a b"~               | 6  | 0 to 50
            "a b"~51             | 6  | 0 to 50
            "a b"~9999999999     | 6  | 0 to 50
            language:english     | 10 | ISO 639
            country:Peru         | 9  | ISO 3166
            kind:copied          | 6  | must be none
            story:12             | 7  | 32 hexadecimal
            story:0123*          | 7  | in full
            tone:warm            | 6  | a number
            tone:1e99            | 6  | a number
            tone:[1 TO 0]        | 6  | before it begins
            tone:[0,1]           | 6  | [a TO b]
            tone:[0 TO 1         | 6  | [a TO b]
            tone:[0 TO           | 6  | [a TO b]
            published:yesterday  | 11 | must be a time
            published:2026-02-30 | 11 | must be a time
            published:99999      | 11 | must be a time
            published:[2026 TO 2025] | 11 | before it begins
            within:here          | 8  | latitude,longitude
            within:95,0,10       | 8  | -90 to 90
            within:0,0,0         | 8  | distance
            within:NaN,0,1       | 8  | latitude,longitude
            person:              | 0  | -
            """)
    void saysWhereAndWhyItCannotUnderstand(String text, int position, String why) {
        if (why.equals("-")) {
            assertThat(QueryParser.parse(text)).as("is only text").isNotNull();
            return;
        }
        assertThatThrownBy(() -> QueryParser.parse(text))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.position() + 1).isEqualTo(position))
                .hasMessageContaining(why)
                .hasMessageContaining("at character " + position);
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooMuch() {
        assertThatThrownBy(() -> QueryParser.parse("x".repeat(2_001))).hasMessageContaining("limit is 2000");
        assertThatThrownBy(() -> QueryParser.parse("(".repeat(1_000) + "a" + ")".repeat(900)))
                .hasMessageContaining("nested more than 10 deep");
        assertThatThrownBy(() -> QueryParser.parse("person:(".repeat(100) + "a"))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> QueryParser.parse("a ".repeat(65))).hasMessageContaining("more than 64");
        assertThatThrownBy(() -> QueryParser.parse("a OR ".repeat(100) + "a")).hasMessageContaining("more than 64");
        assertThatThrownBy(() -> QueryParser.parse("person:" + "x".repeat(301))).hasMessageContaining("limit is 300");
        assertThat(QueryParser.parse("(".repeat(10) + "a" + ")".repeat(10))).isInstanceOf(Words.class);
    }

    private static String written(Condition condition) {
        return switch (condition) {
            case AllOf(List<Condition> all) ->
                all.stream().map(QueryParserTest::written).collect(Collectors.joining(" & ", "(", ")"));
            case AnyOf(List<Condition> any) ->
                any.stream().map(QueryParserTest::written).collect(Collectors.joining(" , ", "(", ")"));
            case Not(Condition not) -> "!" + written(not);
            case Words(TextField field, String words, int distance) ->
                in(field) + words + (distance == 0 ? "" : "~" + distance);
            case WordStart(TextField field, String start) -> in(field) + start + "*";
            case Tagged(Field field, String value, boolean whole) -> field.written() + (whole ? "==" : "=") + value;
            case TaggedStart(Field field, String start) -> field.written() + "=" + start + "*";
            case Between range ->
                range.field().written()
                        + (range.fromIncluded() ? "[" : "(")
                        + range.from()
                        + ".."
                        + range.until()
                        + (range.untilIncluded() ? "]" : ")");
            case Within(Circle circle) ->
                "within " + circle.latitude() + "," + circle.longitude() + "," + circle.kilometres();
            case Like like -> "like " + like.articleId();
        };
    }

    private static String in(TextField field) {
        return field == TextField.ANY ? "" : field.written() + ":";
    }
}
