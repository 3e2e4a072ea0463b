package dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import dateline.schemas.Unavailable;
import dateline.testing.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityEnricherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [P Ana Molvik] spoke. Then [P Molvik] left.                        | Ana Molvik*2
            [P Ana Molvik] spoke. Then Ms. [P Molvik] left.                    | Ana Molvik*2
            Mr. [P Molvik] spoke first. Later [P Jon Molvik] left.             | Jon Molvik*2
            [P Jon Molvik] spoke. [P Jon B. Molvik] left.                      | Jon B. Molvik*2
            [P Jón Molvik] spoke. [P Jon Molvik] left.                         | Jón Molvik*2
            [P Ana Molvik] spoke. The house of [P Molvik]'s aunt burned.       | Ana Molvik*2
            [P Ana Molvik] spoke. [P Ana] left.                                | Ana Molvik*2
            [P Ana Molvik] spoke. [P Ana Terrin] left. [P Ana] wept.           | Ana Molvik, Ana Terrin, Ana
            [P Ana Molvik] spoke. [O.4 Molvik] left.                           | Ana Molvik*2
            [P Georgia Tandel] spoke in [L Georgia]. She left [L Georgia].     | Georgia Tandel, Georgia*2
            [P President Ana Molvik] spoke. [P Dr. Molvik] left.               | Ana Molvik*2
            [P Ana Molvik] met [P Jon Terrin]. [P Terrin] left.                | Ana Molvik, Jon Terrin*2
            """)
    void remembersWhoABareNameMeans(String body, String expected) {
        assertThat(named(MarkedArticle.entities(body))).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [P Jon Molvik] came. [P Ana Molvik] came. [P Molvik] spoke.        | Jon Molvik, Ana Molvik*2
            Mr. [P Jon Molvik] and Mrs. [P Ana Molvik]. Mr. [P Molvik] spoke.  | Jon Molvik*2, Ana Molvik
            Mr. [P Jon Molvik] and Mrs. [P Ana Molvik]. Mrs. [P Molvik] spoke. | Jon Molvik, Ana Molvik*2
            """)
    void tellsTwoPersonsOfOneSurnameApart(String body, String expected) {
        assertThat(named(MarkedArticle.entities(body))).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The [O World Trade Organization] met. The [O WTO] agreed.          | World Trade Organization*2
            The [O Harbour Rescue League] (HRL) met. [O HRL] boats left.       | Harbour Rescue League*3
            The [O Harbour Rescue League] ([P.4 HRL]) met. [P.4 HRL] left.     | Harbour Rescue League*3
            The [O Harbour Rescue League] (Tuesday) met.                       | Harbour Rescue League
            The [O Harbour Rescue League] and [O HBO] met.                     | Harbour Rescue League, HBO
            [O Tandel Corp.] rose. [O Tandel] fell.                            | Tandel Corp.*2
            [O Tandel Motors] rose. [O Tandel Bank] fell. [O Tandel] is old.   | Tandel Motors, Tandel Bank, Tandel
            The [O UN] voted. The [O United Nations] voted. The [O U.N.] left. | United Nations*3
            """)
    void joinsShortNamesOfOrganisations(String body, String expected) {
        assertThat(named(MarkedArticle.entities(body))).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The [L US], the [L U.S.] and the [L United States] are one.  | United States*3
            [L America] and the [L USA] are one.                         | America*2
            [L Britain] and the [L UK] are one.                          | Britain*2
            [L Burma] and [L Myanmar] are one.                           | Myanmar*2
            [L Turkey] and [L Türkiye] are one.                          | Türkiye*2
            [L China]'s ships and [L China] are one.                     | China*2
            [L Niger] and [L Nigeria] are two.                           | Niger, Nigeria
            [X Venezuelan] ships left, and [X Venezuelans] with them.    | Venezuelans*2
            """)
    void knowsCountriesByAllTheirNames(String body, String expected) {
        assertThat(named(MarkedArticle.entities(body))).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The [O State Department and National Security Council] met.  | State Department, National Security Council
            The [O Food and Drug Administration] met.                    | Food and Drug Administration
            The [O Department of Trade and Industry] met.                | Department of Trade and Industry
            The [O Terms and Conditions Office] met.                     | Terms and Conditions Office
            [P Ana Council and Jon Council] met.                         | Ana Council and Jon Council
            """)
    void partsOrganisationsThatAreJoined(String body, String expected) {
        assertThat(named(MarkedArticle.entities(body))).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @Test
    void keepsBothThePersonAndTheAdministration() {
        List<Entity> entities = MarkedArticle.entities("The [P Molvik] administration acted. [P Ana Molvik] agreed.");

        assertThat(named(entities)).containsExactlyInAnyOrder("Ana Molvik*2", "Molvik administration");
        assertThat(entity(entities, "Molvik administration"))
                .returns(EntityKind.ORGANISATION, Entity::getKind)
                .returns("government", Entity::getType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The [O Ministry of Fish] met.             | ORGANISATION | government
            The [O Fish Ministry] met.                | ORGANISATION | government
            [O Tandel Inc.] fell.                     | ORGANISATION | company
            [O Tandel University] opened.             | ORGANISATION | university
            The [O Fish Party] won.                   | ORGANISATION | party
            The [O Supreme Court] ruled.              | ORGANISATION | court
            [O Tandel FC] won.                        | ORGANISATION | team
            The [O Tandel Police] came.               | ORGANISATION | police
            The [O European Union] met.               | ORGANISATION | union
            [O Tandel] fell.                          | ORGANISATION | -
            A [X Norwegian] ship left.                | OTHER        | nationality
            The [X Icelanders] left.                  | OTHER        | nationality
            The [X Republicans] won.                  | OTHER        | group
            They speak [X Swahili] here.              | OTHER        | language
            They study [X Buddhism] here.             | OTHER        | religion
            The [X Fish World Cup] began.             | OTHER        | event
            [X Hurricane Tandel] hit.                 | OTHER        | event
            The [X Clean Fish Act] passed.            | OTHER        | law
            He read “[X Night of Fish]” aloud.        | OTHER        | work
            He read [X Night of Fish] aloud.          | OTHER        | -
            The [X Tandel 737] landed.                | OTHER        | product
            The [X Tandel 2019] ended.                | OTHER        | -
            [P Ana Molvik] left.                      | PERSON       | -
            [L Tandel] sank.                          | PLACE        | -
            """)
    void tellsTheTypeWhereTheWordsProveIt(String body, EntityKind kind, String type) {
        assertThat(MarkedArticle.entities(body)).singleElement().satisfies(entity -> {
            assertThat(entity.getKind()).isEqualTo(kind);
            assertThat(entity.getType()).isEqualTo(type);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [P Ana Molvik] left.                      | person:ana-molvik
            [P Molvik] left. [P Ana Molvik] stayed.   | person:ana-molvik
            [P Molvik] left.                          | -
            The [O U.N.] met.                         | organisation:un
            [L São Tandel] sank.                      | place:sao-tandel
            The [X Fish & Ship War] ended.            | other:fish-and-ship-war
            """)
    void givesTheSameIdToTheSameNameInEveryArticle(String body, String id) {
        assertThat(MarkedArticle.entities(body)).singleElement().returns(id, Entity::getEntityId);
        assertThat(MarkedArticle.entities("Again. " + body)).singleElement().returns(id, Entity::getEntityId);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            A [X Norwegian] ship left.                | Q20
            The [O United Nations] met.               | Q1065
            The [O UN] met.                           | Q1065
            The [O Democratic Party] won in Oslo.     | -
            [P Molvik] left.                          | -
            [L Norway] won.                           | -
            The [O Police] came.                      | -
            """)
    void linksOnlyWhatIsSure(String body, String item) {
        assertThat(MarkedArticle.entities(body)).singleElement().returns(item, Entity::getWikidataId);
    }

    @Test
    void findsTheBodysNamesInTheHeadline() {
        var article = new MarkedArticle(
                "Molvik Says Harbour Rescue League Will Stay",
                "[P Ana Molvik] runs the [O Harbour Rescue League]. It will stay.");

        List<Entity> entities = article.entities();

        assertThat(named(entities)).containsExactlyInAnyOrder("Ana Molvik*2", "Harbour Rescue League*2");
        assertThat(mentions(entities, TaggedField.HEADLINE))
                .containsExactlyInAnyOrder("0-6 Molvik", "12-33 Harbour Rescue League");
        assertOffsets(article.article(), entities);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [P Ana Molvik] leaves the harbour            | 0-10 Ana Molvik
            [P.5 Ana Molvik] leaves the harbour          | 0-10 Ana Molvik
            [P.5 Ana Molvik] Leaves Harbour Office Today | ''
            [P Ana Molvik]'s harbour closes              | 0-10 Ana Molvik
            Fog closes harbour                           | ''
            """)
    void takesNamesOfTheHeadlineAloneWhereTheTaggerIsSure(String headline, String expected) {
        List<Entity> entities = new MarkedArticle(headline, "It closed on Monday.").entities();

        assertThat(String.join(", ", mentions(entities, TaggedField.HEADLINE))).isEqualTo(expected);
    }

    @Test
    void endsANameBeforeItsPossessiveAndTheNextParagraph() {
        var article = new MarkedArticle("", "[P Ana Molvik’s] boat left [L Tandel\n\nHarbour] late.");

        assertThat(mentions(article.entities(), TaggedField.BODY))
                .containsExactlyInAnyOrder("0-10 Ana Molvik", "23-29 Tandel", "31-38 Harbour");
        assertOffsets(article.article(), article.entities());
    }

    @Test
    void putsTheMostCentralFirst() {
        List<Entity> entities = new MarkedArticle(
                        "Molvik leaves",
                        "[P Ana Molvik] left [L Tandel]. [P Molvik] was tired. The boat of [P Molvik] is old."
                                + " It rained. The crew of [P Jon Terrin] stayed.")
                .entities();

        assertThat(entities).extracting(Entity::getName).containsExactly("Ana Molvik", "Tandel", "Jon Terrin");
        assertThat(entities)
                .extracting(Entity::getSalience)
                .allSatisfy(one -> assertThat(one).isBetween(0f, 1f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | not available for 'de'
            '' | language not known
            """)
    void saysWhereItCouldNotLook(String language, String reason) {
        Article article = Articles.article("unavailable").build();
        var tags = Tags.newBuilder().setUnavailable(List.of(new Unavailable("tone", "before", "test")));
        if (!language.isEmpty()) {
            tags.setLanguage(new LanguageTag(language, 1f, "test"));
        }

        EntityEnricher.shipped().enrich(article, tags);

        assertThat(tags.getEntities()).isEmpty();
        assertThat(tags.getUnavailable())
                .containsExactly(
                        new Unavailable("tone", "before", "test"), new Unavailable("entities", reason, "entities/2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The minister flew from Lisbon to Oslo on Monday.             | place:lisbon place:oslo
            German Chancellor Angela Merkel met ministers in Paris.           | other:german person:angela-merkel place:paris
            The World Health Organization (WHO) said the WHO would help. | organisation:world-health-organization
            He said that nothing would change, and then he left.         | ''
            """)
    void findsNamesWithTheShippedModel(String body, String ids) {
        Article article =
                Articles.article("shipped").setHeadline("").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "test"));
        new SentenceEnricher().enrich(article, tags);

        EntityEnricher.shipped().enrich(article, tags);

        assertThat(tags.getEntities().stream().map(entity -> String.valueOf(entity.getEntityId())))
                .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
        assertOffsets(article, tags.getEntities());
    }

    private static List<String> named(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.getName()
                        + (entity.getMentions().size() == 1
                                ? ""
                                : "*" + entity.getMentions().size()))
                .toList();
    }

    private static Entity entity(List<Entity> entities, String name) {
        return entities.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mentions(List<Entity> entities, TaggedField field) {
        return entities.stream()
                .flatMap(entity -> entity.getMentions().stream())
                .filter(mention -> mention.getField() == field)
                .map(mention -> mention.getStart() + "-" + mention.getEnd() + " " + mention.getText())
                .toList();
    }

    private static void assertOffsets(Article article, List<Entity> entities) {
        for (Entity entity : entities) {
            for (EntityMention mention : entity.getMentions()) {
                String text = mention.getField() == TaggedField.HEADLINE ? article.getHeadline() : article.getBody();
                assertThat(text.substring(mention.getStart(), mention.getEnd())).isEqualTo(mention.getText());
            }
        }
    }
}
