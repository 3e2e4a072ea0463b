package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import dateline.testing.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that cannot fail checks nothing. */
class TagCheckTest {

    private static final Article ARTICLE =
            Articles.article("a").setHeadline("Oslo").setBody("By Reuters").build();

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(TagCheck.wrong(credit("Reuters", 3, 10, 0.5f), ARTICLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Reuters, -1, 10",
        "Reuters, 3, 11",
        "Reuters, 3, 3",
        "Reuters, 10, 3",
        "Reuters, 2, 9",
        "Reuter, 3, 10",
        "Reuters, 3, 9",
        "reuters, 3, 10"
    })
    void findsWordsThatStandElsewhere(String text, int start, int end) {
        assertThat(TagCheck.wrong(credit(text, start, end, 0.5f), ARTICLE))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong).startsWith("tags.agencyCredits[0]"));
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "NaN"})
    void findsScoresThatAreNone(float score) {
        assertThat(TagCheck.wrong(credit("Reuters", 3, 10, score), ARTICLE))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong).contains("has score"));
    }

    @Test
    void readsEachTagInTheTextItIsOf() {
        assertThat(TagCheck.wrong(mention(TaggedField.HEADLINE), ARTICLE)).isEmpty();
        assertThat(TagCheck.wrong(mention(TaggedField.BODY), ARTICLE))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong).startsWith("tags.entities[0].mentions[0] says 'Oslo'"));
    }

    private static Tags credit(String text, int start, int end, float score) {
        return Tags.newBuilder()
                .setAgencyCredits(List.of(new AgencyCredit("Reuters", text, start, end, score, "test")))
                .build();
    }

    private static Tags mention(TaggedField field) {
        var mention = new EntityMention("Oslo", field, 0, 4, 1f, "test");
        var entity = new Entity("Oslo", EntityKind.PLACE, null, null, null, 0f, 1f, "test", List.of(mention));
        return Tags.newBuilder().setEntities(List.of(entity)).build();
    }
}
