package dateline.sink;

import static dateline.testing.Articles.NOON;

import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.ContributorLine;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.Repair;
import dateline.schemas.RepairKind;
import dateline.schemas.RepairedField;
import dateline.schemas.StageTimes;
import dateline.schemas.Tags;
import dateline.testing.Articles;
import java.util.List;

/** Makes valid enriched articles; each test changes only what it is about. */
public final class EnrichedArticles {

    private EnrichedArticles() {}

    public static EnrichedArticle.Builder enriched(String name) {
        return enriched(Articles.article(name).build());
    }

    /** With tags of every kind, whatever the article says. */
    public static EnrichedArticle.Builder enriched(Article article) {
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setRevision(1)
                .setRepairs(List.of(Repair.newBuilder()
                        .setKind(RepairKind.WHITE_SPACE)
                        .setField(RepairedField.BODY)
                        .setOriginalStart(3)
                        .setOriginalEnd(5)
                        .setStart(3)
                        .setOriginal("  ")
                        .setReplacement(" ")
                        .setScore(1.0f)
                        .setMaker("white-space/1")
                        .build()))
                .setTags(tags())
                .setTimes(StageTimes.newBuilder()
                        .setReceivedAt(NOON.plusSeconds(1))
                        .setEnrichedAt(NOON.plusSeconds(2))
                        .build());
    }

    public static Tags tags() {
        return Tags.newBuilder()
                .setLanguage(LanguageTag.newBuilder()
                        .setCode("en")
                        .setScore(0.9f)
                        .setMaker("test/1")
                        .build())
                .setEntities(List.of(
                        entity("Ana Ferreira", EntityKind.PERSON),
                        entity("Port Authority", EntityKind.ORGANISATION),
                        entity("São Tomé", EntityKind.PLACE),
                        entity("Harbour Prize", EntityKind.OTHER)))
                .setAgencyCredits(List.of(AgencyCredit.newBuilder()
                        .setAgency("Reuters")
                        .setText("(Reuters)")
                        .setStart(0)
                        .setEnd(9)
                        .setScore(0.9f)
                        .setMaker("test/1")
                        .build()))
                .setContributors(List.of(ContributorLine.newBuilder()
                        .setText("B. Writer contributed reporting.")
                        .setStart(0)
                        .setEnd(9)
                        .setNames(List.of("B. Writer"))
                        .setPlaces(List.of())
                        .setScore(0.9f)
                        .setMaker("test/1")
                        .build()))
                .build();
    }

    public static Entity entity(String name, EntityKind kind) {
        return Entity.newBuilder()
                .setName(name)
                .setKind(kind)
                .setScore(0.9f)
                .setMaker("test/1")
                .setMentions(List.of(EntityMention.newBuilder()
                        .setText(name)
                        .setStart(0)
                        .setEnd(name.length())
                        .setScore(0.9f)
                        .setMaker("test/1")
                        .build()))
                .build();
    }
}
