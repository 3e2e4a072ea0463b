package dateline.enrich.enricher;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityEnricherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks were led by President Ana Example.        | PERSON       | Ana Example
            The talks were led by opposition leader Eva Muster. | PERSON       | Eva Muster
            It was Quentin Exemplar, 43, who called.            | PERSON       | Quentin Exemplar
            It is up to Courier CEO Ana Example.                | PERSON       | Ana Example
            He works at Example Shipping Ltd.                   | ORGANISATION | Example Shipping Ltd.
            The Ministry of Public Works paid for it.           | ORGANISATION | Ministry of Public Works
            She spoke at the UN on Monday.                      | ORGANISATION | UN
            They sailed to Venezuela in May.                    | PLACE        | Venezuela
            They sailed to Buenos Aires.                        | PLACE        | Buenos Aires
            They sailed down the Example River.                 | PLACE        | Example River
            The ferry stopped in Musterhafen overnight.         | PLACE        | Musterhafen
            """)
    void tellsTheKind(String body, EntityKind kind, String name) {
        assertThat(entities("en", body)).anySatisfy(entity -> {
            assertThat(entity.getName()).isEqualTo(name);
            assertThat(entity.getKind()).isEqualTo(kind);
        });
    }

    @Test
    void joinsAPersonsNames() {
        List<Entity> entities = entities(
                "en",
                "President Ana B. Example came on Monday. Mrs Example left early. Ms. Example’s car was late; Ana Example’s was not.");

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(entity.getName()).isEqualTo("Ana B. Example");
            assertThat(entity.getMentions())
                    .extracting(EntityMention::getText)
                    .containsExactly("Ana B. Example", "Example", "Example", "Ana Example");
        });
    }

    @Test
    void joinsTheNamesOfACountry() {
        assertThat(entities("en", "They left the United States. The U.S. was quiet, as was the US embassy."))
                .singleElement()
                .extracting(Entity::getName)
                .isEqualTo("United States");
    }

    @Test
    void putsTheMostCentralFirst() {
        List<Entity> entities = entities("en", "They left Kenya for Nepal. In Nepal it rained. Nepal was wet.");

        assertThat(entities).extracting(Entity::getName).containsExactly("Nepal", "Kenya");
        assertThat(entities).extracting(Entity::getSalience).allMatch(salience -> salience > 0 && salience <= 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge is open. However, it rained on Monday. Ferries run until May.",
                "It has THE best view. Bridges are fun.",
                "“What now?” he asked. He said no."
            })
    void leavesOutCapitalsThatNameNothing(String body) {
        assertThat(entities("en", body)).isEmpty();
    }

    @Test
    void takesNoGermanNounForAName() {
        assertThat(entities("de", "Die neue Brücke über den Fluss in Österreich kostet die Steuerzahler viel Geld."))
                .extracting(Entity::getName)
                .containsExactly("Österreich");
    }

    private static List<Entity> entities(String language, String body) {
        var article = article("a").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test/1"));
        new SentenceEnricher().enrich(article, tags);
        new EntityEnricher().enrich(article, tags);
        return tags.getEntities();
    }
}
