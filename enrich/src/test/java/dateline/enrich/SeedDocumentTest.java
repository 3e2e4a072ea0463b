package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.repair.Repairs;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.Place;
import dateline.schemas.QuoteKind;
import dateline.schemas.Repair;
import dateline.schemas.RepairKind;
import dateline.schemas.Subject;
import dateline.schemas.Tags;
import dateline.testing.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The seed document: one real article, with its headline twice, sentences broken by translation, a contributor line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "seeds", "articles", "000_3bf8c9a4a67db8bf.txt");

    private Article published;
    private Repairs.Repaired repaired;
    private Tags tags;

    @BeforeAll
    void enrich() throws IOException {
        String text = Files.readString(DOCUMENT);
        int line = text.indexOf('\n');
        published = Articles.article("seed")
                .setHeadline(text.substring(0, line))
                .setBody(text.substring(line + 1))
                .build();
        repaired = Repairs.repair(published);
        var builder = Tags.newBuilder();
        var config = new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                Path.of("unused"),
                1,
                EnrichConfig.USUAL_LANGUAGES,
                false,
                Retention.usual(),
                "127.0.0.1",
                0);
        for (Enricher enricher : Enrichers.inOrder(config)) {
            enricher.enrich(repaired.article(), builder);
        }
        tags = builder.build();
    }

    @Test
    void hasItsHeadlineOnce() {
        assertThat(repaired.article().getHeadline()).isEqualTo(published.getHeadline());
        assertThat(repaired.article().getBody())
                .startsWith("Senior US officials")
                .doesNotContain(published.getHeadline());
        assertThat(originals(RepairKind.DOUBLED_HEADLINE))
                .singleElement()
                .asString()
                .contains(published.getHeadline());
    }

    @Test
    void hasItsSentencesMended() {
        assertThat(originals(RepairKind.BROKEN_SENTENCE)).hasSize(5).containsOnly(".");
        assertThat(repaired.article().getBody())
                .contains("growing standoff on Ukraine.")
                .contains("the condition anonymity to")
                .contains("the regime of Mr. Maduro in 2020 and keep in touch with the people")
                .contains("in a speech public Thursday.")
                .contains("solution to the crisis.\n\n");
    }

    @Test
    void comesBackToTheLetter() {
        assertThat(Repairs.undo(repaired.article(), repaired.repairs())).isEqualTo(published);
    }

    @Test
    void isInEnglish() {
        assertThat(tags.getLanguage().getCode()).isEqualTo("en");
        assertThat(tags.getLanguage().getScore()).isGreaterThan(0.9f);
    }

    @Test
    void isSplitIntoSentencesAtNoAbbreviation() {
        String body = repaired.article().getBody();
        List<String> sentences = tags.getSentences().stream()
                .map(sentence -> body.substring(sentence.getStart(), sentence.getEnd()))
                .toList();

        assertThat(sentences)
                .hasSize(25)
                .anyMatch(sentence -> sentence.contains("President Vladimir V. Putin’s allies"));
    }

    @Test
    void creditsItsContributor() {
        assertThat(tags.getContributors()).singleElement().satisfies(line -> {
            assertThat(line.getNames()).containsExactly("Sheyla Urdaneta");
            assertThat(line.getPlaces()).containsExactly("Maracaibo, Venezuela");
            assertThat(line.getRole()).isEqualTo("reporting");
        });
        assertThat(tags.getAgencyCredits()).isEmpty();
    }

    @Test
    void namesThoseItIsAbout() {
        assertThat(names(EntityKind.PERSON))
                .contains("Nicolás Maduro", "Vladimir V. Putin", "Juan Guaidó", "Yuri Borisov");
        assertThat(names(EntityKind.PLACE)).contains("Venezuela", "Russia", "Ukraine", "United States", "Caracas");
        assertThat(names(EntityKind.ORGANISATION)).contains("State Department", "White House", "United Nations");
        assertThat(tags.getEntities().stream().limit(5).map(Entity::getName)).contains("Venezuela", "Nicolás Maduro");
    }

    @Test
    void putsItsPlacesOnTheMap() {
        assertThat(tags.getPlaces())
                .extracting(Place::getName, Place::getFeatureClass, Place::getCountry)
                .contains(
                        tuple("Caracas", "city", "VE"),
                        tuple("Maracaibo", "city", "VE"),
                        tuple("Virginia", "admin1", "US"),
                        tuple("Houston", "city", "US"),
                        tuple("Ukraine", "country", "UA"));
        assertThat(tags.getPlaces())
                .filteredOn(place -> place.getName().startsWith("Washington"))
                .singleElement()
                .satisfies(place -> assertThat(place.getLatitude()).isBetween(38.5, 39.5));
    }

    @Test
    void tellsItsSubjects() {
        assertThat(tags.getSubjects())
                .extracting(Subject::getName)
                .contains("politics", "diplomacy", "economic sanction")
                .contains("economy, business and finance", "oil and gas", "energy and resource")
                .contains("conflict, war and peace");
    }

    @Test
    void quotesThoseWhoSpokeInIt() {
        assertThat(tags.getQuotes().stream().filter(quote -> quote.getKind() == QuoteKind.DIRECT))
                .extracting(
                        quote -> quote.getSpeaker().getName(),
                        quote -> quote.getSpeaker().getMention().getText(),
                        quote -> quote.getCue().getText(),
                        quote -> quote.getParts().getFirst().getText().substring(0, 20))
                .containsExactly(
                        tuple("Scott Taylor", "he", "said", "We should seize this"),
                        tuple("Trish Regan", "she", "wrote", "Venezuela has THE bi"),
                        tuple("Nicolás Maduro", "he", "said", "Here is Venezuela’s "));
        assertThat(tags.getQuotes().stream().filter(quote -> quote.getKind() == QuoteKind.INDIRECT))
                .extracting(quote -> quote.getSpeaker().getName())
                .contains("Scott Taylor", "Francisco Monaldi");
    }

    private Stream<String> names(EntityKind kind) {
        return tags.getEntities().stream()
                .filter(entity -> entity.getKind() == kind)
                .map(Entity::getName);
    }

    private List<String> originals(RepairKind kind) {
        return repaired.repairs().stream()
                .filter(repair -> repair.getKind() == kind)
                .map(Repair::getOriginal)
                .toList();
    }
}
