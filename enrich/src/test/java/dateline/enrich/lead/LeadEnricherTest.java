package dateline.enrich.lead;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.AgencyEnricher;
import dateline.enrich.enricher.ContributorEnricher;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.filed.DatelineEnricher;
import dateline.enrich.time.TimeEnricher;
import dateline.schemas.Article;
import dateline.schemas.Lead;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadEnricherTest {

    private static final String SENTENCE = "The port of Exampleton closed on Monday after its longest crane fell.";

    private static final List<Enricher> BEFORE = List.of(
            new SentenceEnricher(),
            new TimeEnricher(),
            new DatelineEnricher(),
            new AgencyEnricher(),
            new ContributorEnricher());

    @ParameterizedTest
    @ValueSource(strings = {"LAGOS, Jan 29 (Reuters) - ", "LAGOS (AP) — ", "LAGOS — ", "(Reuters) - "})
    void beginsBehindTheDateline(String dateline) {
        assertThat(lead(dateline + SENTENCE + " Nobody was hurt.")).satisfies(lead -> {
            assertThat(lead.getText()).isEqualTo(SENTENCE);
            assertThat(lead.getStart()).isEqualTo(dateline.length());
            assertThat(lead.getEnd()).isEqualTo(dateline.length() + SENTENCE.length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Anna Berg and Carl Dee.",
                "Anna Berg, Shipping Correspondent",
                "Photo: the crane lies in the basin.",
                "Sign up for our newsletter.",
                "Read more: who built the crane.",
                "Copyright 2019 The Example Courier."
            })
    void skipsBylinesAndOtherFurniture(String furniture) {
        assertThat(lead(furniture + "\n\n" + SENTENCE).getText()).isEqualTo(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"“It just fell.”", "“We ran,” one of the dockers said.", "Who is to blame?", "It was loud."})
    void passesOverFragmentsOfTalk(String fragment) {
        assertThat(lead(fragment + "\n\n" + SENTENCE).getText()).isEqualTo(SENTENCE);
    }

    @Test
    void skipsALineOfContributors() {
        assertThat(lead("Anna Berg contributed reporting from Nairobi, Kenya.\n\n" + SENTENCE)
                        .getText())
                .isEqualTo(SENTENCE);
    }

    @Test
    void isTheFirstOfTwoThatTellAsMuch() {
        assertThat(lead(SENTENCE + " The crane was the pride of the town and of all who worked there.")
                        .getStart())
                .isZero();
    }

    @Test
    void isTheFirstSentenceAndUnsureWhereNoneWillDo() {
        assertThat(lead("Photo: the crane. Photo: the basin.")).satisfies(lead -> {
            assertThat(lead.getText()).isEqualTo("Photo: the crane.");
            assertThat(lead.getScore()).isLessThan(0.2f);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n "})
    void isNullWithoutASentence(String body) {
        assertThat(lead(body)).isNull();
    }

    @Test
    void isNullWhenTheOnlySentenceIsTooLongToQuote() {
        assertThat(lead("and so on ".repeat(500))).isNull();
    }

    private static Lead lead(String body) {
        Article article = article("a").setHeadline("Crane falls").setBody(body).build();
        var tags = Tags.newBuilder();
        BEFORE.forEach(enricher -> enricher.enrich(article, tags));
        new LeadEnricher().enrich(article, tags);
        return tags.getLead();
    }
}
