package dateline.enrich.vector;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import dateline.schemas.Unavailable;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorEnricherTest {

    private static final VectorEnricher ENRICHER = new VectorEnricher();

    private static final String FERRY =
            "The ferry was cancelled because of the storm, and travellers slept in the harbour.";

    @Test
    void whatTellsOfAlikeThingsInOtherWordsIsNearerThanWhatDoesNot() {
        byte[] ferry = vector("Storm stops the ferry", FERRY);
        byte[] boats = vector(
                "Boats stay in port", "High winds kept ships from sailing; passengers spent the night at the quay.");
        byte[] budget =
                vector("Parliament passes budget", "Taxes on income rise next year, the minister told deputies.");

        assertThat(Cosine.of(ferry, boats)).isGreaterThan(Cosine.of(ferry, budget) + 0.2);
    }

    @Test
    void neitherCaseNorAccentsNorPunctuationCount() {
        assertThat(vector("STORM STOPS THE FERRY!", "(Zürich) – travellers"))
                .isEqualTo(vector("Storm stops the ferry", "Zurich travellers"));
    }

    @Test
    void theLargestFigureIsAsLargeAsCanBe() {
        int most = 0;
        for (byte figure : vector("Storm stops the ferry", FERRY)) {
            most = Math.max(most, Math.abs(figure));
        }

        assertThat(vector("Storm stops the ferry", FERRY)).hasSize(256);
        assertThat(most).isEqualTo(127);
    }

    @Test
    void anotherLanguageHasNoneAndSaysSo() {
        assertThat(reason("de", "Die Fähre fuhr nicht.")).isEqualTo("not available for 'de'");
        assertThat(reason(null, FERRY)).isEqualTo("the language is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!! ??? …", "漢字漢字", "\ud83d\ude00", "\ud83d", "\u202e\u200b"})
    void aTextWithoutAKnownWordHasNoneAndSaysSo(String text) {
        assertThat(reason("en", text)).isEqualTo("no word of the text is known");
    }

    private static String reason(String language, String text) {
        var tags = Tags.newBuilder();
        if (language != null) {
            tags.setLanguage(new LanguageTag(language, 1f, "test"));
        }
        ENRICHER.enrich(article("a1").setHeadline("").setBody(text).build(), tags);
        assertThat(tags.getVector()).isNull();
        assertThat(tags.getUnavailable()).extracting(Unavailable::getTag).containsExactly("vector");
        return tags.getUnavailable().getFirst().getReason();
    }

    private static byte[] vector(String headline, String body) {
        var tags = Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "test"));
        ENRICHER.enrich(article("a1").setHeadline(headline).setBody(body).build(), tags);
        ByteBuffer values = tags.getVector().getValues();
        var vector = new byte[values.remaining()];
        values.get(0, vector);
        return vector;
    }
}
