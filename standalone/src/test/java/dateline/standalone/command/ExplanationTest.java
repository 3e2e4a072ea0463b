package dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String BODY = "The harbour bridge reopened. “It holds,” Ana Ferreira said.";

    private static JsonNode document(String tags) throws IOException {
        return new ObjectMapper()
                .readTree("{\"articleId\": \"a1\", \"headline\": \"Ferreira reopens bridge\", \"body\": \"" + BODY
                        + "\", \"tags\": {" + tags + "}}");
    }

    private static String text(String tags, String... kinds) throws IOException {
        var text = new StringWriter();
        new Explanation(document(tags), Style.plain()).print(new PrintWriter(text), List.of(kinds));
        return text.toString();
    }

    @Test
    void showsTheWordsOfAQuoteItsSpeakerAndItsCue() throws IOException {
        String text = text("""
                "quotes": [{"kind": "DIRECT", "score": 0.9, "maker": "quotes/1", "closed": true,
                  "parts": [{"text": "It holds,", "start": 30, "end": 39}],
                  "speaker": {"name": "Ana Ferreira", "entityId": "person:ana-ferreira", "score": 0.8,
                    "mention": {"text": "Ana Ferreira", "start": 41, "end": 53}},
                  "cue": {"text": "said", "start": 54, "end": 58}}]
                """);

        assertThat(text).isEqualToNormalizingNewlines("""
                Ferreira reopens bridge

                quotes (1)
                  Ana Ferreira  direct, person:ana-ferreira, speaker 0.80  (0.90, quotes/1)
                      body 30–39  …e harbour bridge reopened. “[It holds,]” Ana Ferreira said.
                      body 41–53  said by  …ridge reopened. “It holds,” [Ana Ferreira] said.
                      body 54–58  cue  …d. “It holds,” Ana Ferreira [said].
                """);
    }

    @Test
    void readsAMentionInTheHeadlineThere() throws IOException {
        assertThat(text("""
                "entities": [{"name": "Ana Ferreira", "kind": "PERSON", "salience": 0.5, "score": 0.9, "maker": "e/1",
                  "mentions": [{"text": "Ferreira", "field": "HEADLINE", "start": 0, "end": 8, "score": 0.7,
                    "maker": "n/1"}]}]
                """)).contains("headline 0–8  [Ferreira] reopens bridge  (0.70, n/1)");
    }

    @Test
    void saysLoudlyWhenATagDoesNotStandWhereItSays() throws IOException {
        assertThat(text("\"lead\": {\"text\": \"bridge\", \"start\": 0, \"end\": 6, \"score\": 1, \"maker\": \"l/1\"}"))
                .contains("NOT IN THE TEXT THERE: bridge");
        assertThat(
                        text(
                                "\"lead\": {\"text\": \"bridge\", \"start\": 0, \"end\": 600, \"score\": 1, \"maker\": \"l/1\"}"))
                .contains("NOT IN THE TEXT THERE: bridge");
    }

    @Test
    void namesWhatCouldNotBeLookedFor() throws IOException {
        assertThat(
                        text(
                                "\"unavailable\": [{\"tag\": \"entities\", \"reason\": \"not available for 'de'\", \"maker\": \"e/1\"}]"))
                .contains("unavailable (1)\n  entities  not available for 'de'  (e/1)");
    }

    @Test
    void showsOnlyTheKindsAskedForAlsoWhenThereAreNone() throws IOException {
        String text = text(
                "\"lead\": {\"text\": \"The\", \"start\": 0, \"end\": 3, \"score\": 1, \"maker\": \"l/1\"}", "dates");

        assertThat(text).contains("dates (0)").doesNotContain("lead");
    }
}
