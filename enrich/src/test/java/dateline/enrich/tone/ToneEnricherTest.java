package dateline.enrich.tone;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.EntityTone;
import dateline.schemas.LanguageTag;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneEnricherTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company posted a heavy loss and issued a profit warning.",
                "Shares plunged after the lender was accused of fraud.",
                "Forty people died when the bridge collapsed."
            })
    void isBelowZeroForBadNews(String body) {
        assertThat(tags("en", body).getTone().getValue()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company won an award for its excellent results.",
                "Doctors celebrated the success of the new cure.",
                "Fears faded after the talks."
            })
    void isAboveZeroForGoodNews(String body) {
        assertThat(tags("en", body).getTone().getValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The results were good.      | The results were not good.
            The plan is a success.      | The plan is hardly a success.
            Investors are happy.        | Investors aren't happy.
            """)
    void isTurnedByNegation(String plain, String negated) {
        assertThat(tags("en", plain).getTone().getValue()).isPositive();
        assertThat(tags("en", negated).getTone().getValue()).isNegative();
    }

    @Test
    void isNullWithoutAWordThatHasOne() {
        assertThat(tags("en", "The committee meets on Tuesday in room nine.").getTone())
                .isNull();
        assertThat(tags("en", "").getTone()).isNull();
    }

    @Test
    void leavesWordsThatOnlyNameATopicNeutral() {
        assertThat(tags("en", "The tax office sent the budget to the parliament and the court.")
                        .getTone())
                .isNull();
    }

    @Test
    void leavesWordsInNamesNeutral() {
        assertThat(tags("en", "He met members of the Hope and Glory Foundation.")
                        .getTone())
                .isNull();
    }

    @Test
    void namesTheWordsItWentBy() {
        String body = "The talks failed.\n\nThe disaster killed ten.";

        assertThat(tags("en", body).getTone().getWords())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(word -> {
                    assertThat(body.substring(word.getStart(), word.getEnd())).isEqualTo(word.getText());
                    assertThat(word.getValue()).isBetween(-1f, 1f);
                });
    }

    @Test
    void isThatOfTheSentencesThatNameAnEntity() {
        String body = "Acme won an award. Globex faces ruin and disaster.";
        var tags = Tags.newBuilder().setEntities(List.of(organisation("Acme", body), organisation("Globex", body)));

        List<EntityTone> tones = tags("en", body, tags).getTone().getEntities();

        assertThat(tones).extracting(EntityTone::getEntity).containsExactly(0, 1);
        assertThat(tones.get(0).getValue()).isPositive();
        assertThat(tones.get(1).getValue()).isNegative();
    }

    @Test
    void isUnavailableInOtherLanguages() {
        Tags tags = tags("de", "Die Verluste waren eine Katastrophe.");

        assertThat(tags.getTone()).isNull();
        assertThat(tags.getUnavailable()).singleElement().satisfies(one -> {
            assertThat(one.getTag()).isEqualTo("tone");
            assertThat(one.getReason()).contains("'de'");
        });
    }

    @Test
    void isUnavailableWhereTheLanguageIsNotKnown() {
        assertThat(tags(null, "Fraud and ruin.").getUnavailable())
                .singleElement()
                .satisfies(one -> assertThat(one.getReason()).contains("not known"));
    }

    private static Tags tags(String language, String body) {
        return tags(language, body, Tags.newBuilder());
    }

    private static Tags tags(String language, String body, Tags.Builder tags) {
        Article article = article("a").setBody(body).build();
        tags.setLanguage(language == null ? null : new LanguageTag(language, 1f, "test"));
        new SentenceEnricher().enrich(article, tags);
        new ToneEnricher().enrich(article, tags);
        return tags.build();
    }

    private static Entity organisation(String name, String body) {
        int start = body.indexOf(name);
        var mention = new EntityMention(name, TaggedField.BODY, start, start + name.length(), 1f, "test");
        return new Entity(name, EntityKind.ORGANISATION, null, null, null, 0f, 1f, "test", List.of(mention));
    }
}
