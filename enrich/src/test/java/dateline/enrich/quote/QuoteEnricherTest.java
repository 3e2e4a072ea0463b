package dateline.enrich.quote;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.schemas.LanguageTag;
import dateline.schemas.Quote;
import dateline.schemas.QuoteKind;
import dateline.schemas.Span;
import dateline.schemas.Tags;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteEnricherTest {

    /** Kind, what was said (parts joined by "/"), who is meant, cue. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            “We will not leave this town,” said Peter Marsh.                | DIRECT   | We will not leave this town,           | Peter Marsh        | said
            “We will not leave,” Peter Marsh, a fisherman, told reporters.  | DIRECT   | We will not leave,                     | Peter Marsh        | told
            Peter Marsh said, “We will not leave. We will stay.”            | DIRECT   | We will not leave. We will stay.       | Peter Marsh        | said
            “We will not leave,” Peter Marsh said. “We will stay.”          | DIRECT   | We will not leave,/We will stay.       | Peter Marsh        | said
            “We will not leave,” said Peter Marsh, “and we will stay.”      | DIRECT   | We will not leave,/and we will stay.   | Peter Marsh        | said
            “Will they ever leave?” Peter Marsh asked.                      | DIRECT   | Will they ever leave?                  | Peter Marsh        | asked
            “No,” he said.                                                  | DIRECT   | No,                                    | he                 | said
            "We will not leave this town," said Peter Marsh.                | DIRECT   | We will not leave this town,           | Peter Marsh        | said
            ‘We won’t leave the workers’ homes,’ said Peter Marsh.          | DIRECT   | We won’t leave the workers’ homes,     | Peter Marsh        | said
            “He said ‘no’ to all of us,” said Peter Marsh.                  | DIRECT   | He said ‘no’ to all of us,             | Peter Marsh        | said
            ‘He said “no” to all of us,’ said Peter Marsh.                  | DIRECT   | He said “no” to all of us,             | Peter Marsh        | said
            “The road is closed,” according to Peter Marsh.                 | DIRECT   | The road is closed,                    | Peter Marsh        | according to
            Peter Marsh said that the bridge would open on Monday.          | INDIRECT | that the bridge would open on Monday   | Peter Marsh        | said
            Peter Marsh said the bridge would open on Monday.               | INDIRECT | the bridge would open on Monday        | Peter Marsh        | said
            Peter Marsh said in a statement that the bridge was safe.       | INDIRECT | that the bridge was safe               | Peter Marsh        | said
            Peter Marsh told the Daily Example that the bridge was safe.    | INDIRECT | that the bridge was safe               | Peter Marsh        | told
            The bridge is safe, according to the ministry.                  | INDIRECT | The bridge is safe                     | the ministry       | according to
            According to Peter Marsh, the bridge is safe.                   | INDIRECT | the bridge is safe                     | Peter Marsh        | According to
            The bridge would open soon, a spokesman for the ministry said.  | INDIRECT | The bridge would open soon             | a spokesman for the ministry | said
            The bridge would open soon, said Peter Marsh, an engineer.      | INDIRECT | The bridge would open soon             | Peter Marsh        | said
            Peter Marsh, an engineer, said the bridge would open soon.      | INDIRECT | the bridge would open soon             | Peter Marsh        | said
            Police said on Friday that the road was closed.                 | INDIRECT | that the road was closed               | Police             | said
            Peter Marsh urged the council to close the road.                | INDIRECT | the council to close the road          | Peter Marsh        | urged
            Peter Marsh said the bridge was “a disgrace” to the town.       | MIXED    | the bridge was “a disgrace” to the town | Peter Marsh       | said
            Peter Marsh called the bridge “a disgrace” to the town.         | MIXED    | the bridge “a disgrace” to the town    | Peter Marsh        | called
            """)
    void findsWhatWasSaidAndWho(String body, QuoteKind kind, String said, String speaker, String cue) {
        assertThat(quotes(body)).singleElement().satisfies(quote -> {
            assertThat(quote.getKind()).isEqualTo(kind);
            assertThat(said(quote)).isEqualTo(said);
            assertThat(quote.getSpeaker().getName()).isEqualTo(speaker);
            assertThat(quote.getCue().getText()).isEqualTo(cue);
            assertThat(quote.getClosed()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The so-called “expert panel” met again.
            She sang “Yesterday” and “Let It Be” at the ball.
            Peter Marsh did not say that the bridge was safe.
            Peter Marsh declined to comment.
            The workers' rights and the owners' claims were heard.
            He was told that the bridge was safe.
            """)
    void leavesOutWhatNobodySaid(String body) {
        assertThat(quotes(body)).isEmpty();
    }

    @Test
    void knowsHeAndSheByNameAndTitle() {
        String body = """
                Anna Marsh met Peter Brook at the bridge on Monday.

                “The bridge is safe again,” he said.

                “I do not believe a word of it,” she replied.

                “Nobody asked you,” Mr. Brook added.""";

        assertThat(quotes(body))
                .extracting(quote -> quote.getSpeaker().getName())
                .containsExactly("Peter Brook", "Anna Marsh", "Peter Brook");
    }

    @Test
    void knowsWhoBearsATitle() {
        String body = """
                Mayor Anna Marsh opened the bridge with Peter Brook, an engineer.

                “It is safe again,” the mayor said.""";

        assertThat(quotes(body))
                .singleElement()
                .satisfies(quote -> assertThat(quote.getSpeaker().getName()).isEqualTo("Anna Marsh"));
    }

    @Test
    void goesOnInTheNextParagraphWhenItsMarkIsRepeated() {
        String body = """
                Peter Marsh said: “We built the bridge in a year.

                “It will stand for a hundred.”

                The mayor nodded.""";

        assertThat(quotes(body)).singleElement().satisfies(quote -> {
            assertThat(said(quote)).isEqualTo("We built the bridge in a year./It will stand for a hundred.");
            assertThat(quote.getClosed()).isTrue();
            assertThat(quote.getSpeaker().getName()).isEqualTo("Peter Marsh");
        });
    }

    @Test
    void endsWithItsParagraphWhenNoMarkClosesIt() {
        String body = "Peter Marsh said, “We built the bridge in a year.\n\nThe mayor nodded.";

        assertThat(quotes(body)).singleElement().satisfies(quote -> {
            assertThat(said(quote)).isEqualTo("We built the bridge in a year.");
            assertThat(quote.getClosed()).isFalse();
        });
    }

    @Test
    void carriesTheSpeakerOverToAQuoteOfItsOwnParagraph() {
        String body = "“We built it in a year,” said Peter Marsh.\n\n“It will stand for a hundred.”";

        assertThat(quotes(body)).hasSize(2).last().satisfies(quote -> {
            assertThat(quote.getSpeaker().getName()).isEqualTo("Peter Marsh");
            assertThat(quote.getSpeaker().getMention()).isNull();
            assertThat(quote.getCue()).isNull();
        });
    }

    @Test
    void takesTheQuoteThatAColonAnnounces() {
        String body = "Peter Marsh wrote on Monday:\n\n“The bridge is safe again.”";

        assertThat(quotes(body)).singleElement().satisfies(quote -> {
            assertThat(quote.getSpeaker().getName()).isEqualTo("Peter Marsh");
            assertThat(quote.getCue().getText()).isEqualTo("wrote");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de | „Die Brücke ist jetzt wieder sicher“, sagte er.        | Die Brücke ist jetzt wieder sicher
            fr | « Le pont est de nouveau très sûr », a-t-il dit.       | Le pont est de nouveau très sûr
            ja | 「橋はもう大丈夫です。」と市長は述べた。                     | 橋はもう大丈夫です。
            """)
    void givesSentencesBetweenMarksInOtherLanguagesAndSaysWhatIsMissing(String language, String body, String said) {
        Tags tags = tags(language, body);

        assertThat(tags.getQuotes()).singleElement().satisfies(quote -> {
            assertThat(said(quote)).isEqualTo(said);
            assertThat(quote.getSpeaker()).isNull();
        });
        assertThat(tags.getUnavailable())
                .filteredOn(missing -> missing.getTag().equals("quotes"))
                .singleElement()
                .satisfies(missing -> assertThat(missing.getReason()).contains("not available for '" + language + "'"));
    }

    private static List<Quote> quotes(String body) {
        return tags("en", body).getQuotes();
    }

    private static String said(Quote quote) {
        return quote.getParts().stream().map(Span::getText).collect(Collectors.joining("/"));
    }

    private static Tags tags(String language, String body) {
        var article = article("a").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test/1"));
        new SentenceEnricher().enrich(article, tags);
        EntityEnricher.shipped().enrich(article, tags);
        new QuoteEnricher().enrich(article, tags);
        return tags.build();
    }
}
