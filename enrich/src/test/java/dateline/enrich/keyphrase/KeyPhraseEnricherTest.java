package dateline.enrich.keyphrase;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.KeyPhrase;
import dateline.schemas.LanguageTag;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPhraseEnricherTest {

    private static final String OYSTERS = """
            Oyster farmers along the coast fear a lost season. A parasite has reached the mud of three bays.

            Oyster farmers asked the ministry for help on Friday. The ministry said that it was studying the parasite.

            The bays will stay closed until May, and oyster farmers may not sell what they have. Last year \
            oyster farmers sold nine thousand tonnes.""";

    @Test
    void putsWhatIsSaidAgainAndAgainOnTop() {
        assertThat(phrases(OYSTERS).getFirst()).satisfies(phrase -> {
            assertThat(phrase.getText()).isEqualToIgnoringCase("oyster farmers");
            assertThat(phrase.getCount()).isEqualTo(4);
            assertThat(phrase.getScore()).isEqualTo(1f);
        });
    }

    @Test
    void saysWhereEachStandsFirst() {
        assertThat(phrases(OYSTERS)).isNotEmpty().allSatisfy(phrase -> {
            assertThat(OYSTERS.substring(phrase.getStart(), phrase.getEnd())).isEqualTo(phrase.getText());
            assertThat(OYSTERS.indexOf(phrase.getText())).isEqualTo(phrase.getStart());
        });
    }

    @Test
    void givesTenAtMost() {
        var body = new StringBuilder();
        for (String thing : "harbour bridge|rail tunnel|steel works|fish market|power station|grain silo|flood barrier"
                .concat("|coal terminal|sugar refinery|cable ferry|paper mill|lock gate|dry dock|salt mine")
                .split("\\|", -1)) {
            body.append("The ")
                    .append(thing)
                    .append(" opened. The ")
                    .append(thing)
                    .append(" closed. ");
        }

        assertThat(phrases(body.toString())).hasSize(10);
    }

    @Test
    void leavesOutWhatABetterPhraseSays() {
        assertThat(phrases(OYSTERS))
                .extracting(KeyPhrase::getText)
                .noneMatch(text -> text.equalsIgnoreCase("farmers"))
                .noneMatch(text -> text.equalsIgnoreCase("oyster"));
    }

    @Test
    void leavesOutWordsThatStandOnce() {
        assertThat(phrases(OYSTERS))
                .filteredOn(phrase -> !phrase.getText().contains(" "))
                .isNotEmpty()
                .allMatch(phrase -> phrase.getCount() > 1);
    }

    @Test
    void stopsAtTheBoundsOfAName() {
        String body = "They told Anna Berg harbour fees rose. The harbour fees are Anna Berg harbour fees.";

        assertThat(phrases(body)).extracting(KeyPhrase::getText).contains("Anna Berg harbour fees");
        assertThat(phrases(body, "Anna Berg"))
                .extracting(KeyPhrase::getText)
                .contains("Anna Berg", "harbour fees")
                .noneMatch(text -> text.contains("Berg harbour"));
    }

    @Test
    void givesNoneForATextWithoutWords() {
        assertThat(phrases("")).isEmpty();
        assertThat(phrases("1, 2, 3 … 4!")).isEmpty();
    }

    @Test
    void isUnavailableWhereWordsHaveNoSpacesBetween() {
        Tags tags = tags("ja", "東京で地震がありました。", List.of());

        assertThat(tags.getKeyPhrases()).isEmpty();
        assertThat(tags.getUnavailable()).singleElement().satisfies(one -> {
            assertThat(one.getTag()).isEqualTo("keyPhrases");
            assertThat(one.getReason()).contains("'ja'");
        });
    }

    private static List<KeyPhrase> phrases(String body, String... names) {
        List<Entity> entities =
                List.of(names).stream().map(name -> person(name, body)).toList();
        return tags("en", body, entities).getKeyPhrases();
    }

    private static Tags tags(String language, String body, List<Entity> entities) {
        Article article = article("a").setHeadline("").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test"));
        new SentenceEnricher().enrich(article, tags);
        tags.setEntities(entities);
        new KeyPhraseEnricher().enrich(article, tags);
        return tags.build();
    }

    private static Entity person(String name, String body) {
        List<EntityMention> mentions = new ArrayList<>();
        for (int start = body.indexOf(name); start >= 0; start = body.indexOf(name, start + 1)) {
            mentions.add(new EntityMention(name, TaggedField.BODY, start, start + name.length(), 1f, "test"));
        }
        return new Entity(name, EntityKind.PERSON, null, null, null, 0f, 1f, "test", mentions);
    }
}
