package dateline.sink;

import static dateline.testing.Articles.NOON;

import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.ContributorLine;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.KeyPhrase;
import dateline.schemas.LanguageTag;
import dateline.schemas.Place;
import dateline.schemas.Quote;
import dateline.schemas.Repair;
import dateline.schemas.RepairKind;
import dateline.schemas.RepairedField;
import dateline.schemas.Span;
import dateline.schemas.Speaker;
import dateline.schemas.StageTimes;
import dateline.schemas.Subject;
import dateline.schemas.Tags;
import dateline.schemas.TextVector;
import dateline.schemas.Tone;
import dateline.testing.Articles;
import java.nio.ByteBuffer;
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
                .setPlaces(List.of(Place.newBuilder()
                        .setName("São Tomé")
                        .setPlaceId("geonames:2410763")
                        .setFeatureClass("city")
                        .setLatitude(0.33)
                        .setLongitude(6.73)
                        .setCountry("ST")
                        .setScore(0.9f)
                        .setMaker("test/1")
                        .setMentions(List.of(mention("São Tomé")))
                        .build()))
                .setSubjects(List.of(Subject.newBuilder()
                        .setCode("medtop:20000430")
                        .setName("bridges")
                        .setPath(List.of("medtop:04000000", "medtop:20000430"))
                        .setScore(0.8f)
                        .setMaker("test/1")
                        .build()))
                .setQuotes(List.of(Quote.newBuilder()
                        .setParts(List.of(new Span("It holds", 0, 8)))
                        .setSpeaker(Speaker.newBuilder()
                                .setName("Ana Ferreira")
                                .setScore(0.7f)
                                .build())
                        .setScore(0.9f)
                        .setMaker("test/1")
                        .build()))
                .setTone(Tone.newBuilder()
                        .setValue(0.25f)
                        .setWords(List.of())
                        .setScore(1.0f)
                        .setMaker("test/1")
                        .build())
                .setVector(new TextVector(ByteBuffer.wrap(new byte[] {127, -3}), "test/1"))
                .setKeyPhrases(List.of(KeyPhrase.newBuilder()
                        .setText("harbour bridge")
                        .setStart(0)
                        .setEnd(14)
                        .setCount(2)
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
                .setMentions(List.of(mention(name)))
                .build();
    }

    private static EntityMention mention(String name) {
        return EntityMention.newBuilder()
                .setText(name)
                .setStart(0)
                .setEnd(name.length())
                .setScore(0.9f)
                .setMaker("test/1")
                .build();
    }
}
