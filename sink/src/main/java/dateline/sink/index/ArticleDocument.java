package dateline.sink.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.KeyPhrase;
import dateline.schemas.Place;
import dateline.schemas.Quote;
import dateline.schemas.RecordJson;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Speaker;
import dateline.schemas.Subject;
import dateline.schemas.Tags;
import dateline.sink.backend.Document;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The document of an article: the article's own fields at the top, then what it can be searched and filtered by, then
 * every tag as it came.
 *
 * <p>Sentences and tokens are left out. They are larger than the text, the text is there, and whoever wants them reads
 * the topic. The vector stands at the top, where the index can read it.
 */
public final class ArticleDocument {

    /** Bits for the offset. A partition that takes 10,000 records a second is full after three years and a half. */
    private static final int OFFSET_BITS = 40;

    /** What is left of 63 bits. */
    static final int MAX_REVISION = (1 << 23) - 1;

    private static final Set<String> BULKY_TAGS = Set.of("sentences", "tokens", "vector");
    private static final Set<String> PUT_AS_TAGS = Set.of("article", "tags");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleDocument() {}

    /**
     * Makes the document.
     *
     * @param key key of the record, which must be the article id: it decides the partition, and so the version
     * @param offset where the record is on its partition
     * @throws RejectedException with reason {@code INVALID} if the record breaks a rule of its schema
     */
    static Document of(String key, EnrichedArticle enriched, long offset) {
        String id = enriched.getArticle().getArticleId();
        if (!ArticleId.isWellFormed(id)) {
            throw new RejectedException(Reason.INVALID, "article.articleId is not 32 lower-case hexadecimal digits");
        }
        if (!id.equals(key)) {
            throw new RejectedException(Reason.INVALID, "Key '" + key + "' is not the article id " + id);
        }
        try {
            return new Document(id, version(enriched.getRevision(), offset), JSON.writeValueAsBytes(json(enriched)));
        } catch (JsonProcessingException e) {
            throw new RejectedException(Reason.UNEXPECTED, "Not writable as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Revision first, then offset. Records of one article are on one partition, so a later one has the higher offset;
     * and a later revision wins over an earlier one written again, whatever came between. The order holds while the
     * topic keeps its partitions: a topic made anew needs an index made anew.
     */
    static long version(int revision, long offset) {
        if (revision < 1 || revision > MAX_REVISION) {
            throw new RejectedException(
                    Reason.INVALID, "revision must be 1 to " + MAX_REVISION + ", but was " + revision);
        }
        if (offset < 0 || offset >= 1L << OFFSET_BITS) {
            throw new IllegalArgumentException("Offset " + offset + " does not fit in " + OFFSET_BITS + " bits");
        }
        return ((long) revision << OFFSET_BITS) + offset;
    }

    /** Fields are those of {@code articles-v4.json}. */
    public static ObjectNode json(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        ObjectNode document = RecordJson.of(article);
        document.setAll(RecordJson.of(enriched, PUT_AS_TAGS));
        document.put(
                "sortTime",
                (article.getPublishedAt() == null ? enriched.getTimes().getReceivedAt() : article.getPublishedAt())
                        .toString());
        String original = Folds.original(enriched);
        document.put("fold", original);
        document.put("copy", !original.equals(article.getArticleId()));
        addFilters(document, enriched.getTags());
        document.set("quotes", QuoteDocuments.of(enriched.getTags().getQuotes()));
        document.set("mentionedDates", MentionedDates.of(enriched.getTags().getDates()));
        document.set("tags", RecordJson.of(enriched.getTags(), BULKY_TAGS));
        return document;
    }

    private static void addFilters(ObjectNode document, Tags tags) {
        if (tags.getLanguage() != null) {
            document.put("language", RecordJson.wellFormed(tags.getLanguage().getCode()));
        }
        names(document.putArray("entities"), tags.getEntities().stream().map(Entity::getName));
        names(
                document.putArray("entityIds"),
                Stream.concat(
                        tags.getEntities().stream()
                                .flatMap(entity -> ids(entity.getEntityId(), entity.getWikidataId())),
                        tags.getPlaces().stream().flatMap(place -> ids(place.getPlaceId(), place.getWikidataId()))));
        names(
                document.putArray("placeIds"),
                tags.getPlaces().stream().flatMap(place -> ids(place.getPlaceId(), place.getWikidataId())));
        names(document.putArray("people"), entities(tags, EntityKind.PERSON));
        names(document.putArray("organisations"), entities(tags, EntityKind.ORGANISATION));
        names(
                document.putArray("places"),
                Stream.concat(
                        entities(tags, EntityKind.PLACE),
                        tags.getPlaces().stream().map(Place::getName)));
        names(document.putArray("others"), entities(tags, EntityKind.OTHER));
        names(document.putArray("agencies"), tags.getAgencyCredits().stream().map(AgencyCredit::getAgency));
        names(
                document.putArray("contributors"),
                tags.getContributors().stream().flatMap(line -> line.getNames().stream()));
        names(
                document.putArray("countries"),
                tags.getPlaces().stream().map(Place::getCountry).filter(Objects::nonNull));
        ArrayNode points = document.putArray("placePoints");
        tags.getPlaces()
                .forEach(place ->
                        points.addObject().put("lat", place.getLatitude()).put("lon", place.getLongitude()));
        // By code, a search for a subject also finds what is about one below it.
        names(
                document.putArray("subjectCodes"),
                tags.getSubjects().stream()
                        .flatMap(subject -> Stream.concat(subject.getPath().stream(), Stream.of(subject.getCode()))));
        names(document.putArray("subjects"), tags.getSubjects().stream().map(Subject::getName));
        names(
                document.putArray("speakers"),
                tags.getQuotes().stream()
                        .map(Quote::getSpeaker)
                        .filter(Objects::nonNull)
                        .map(Speaker::getName));
        names(
                document.putArray("speakerIds"),
                tags.getQuotes().stream()
                        .map(Quote::getSpeaker)
                        .filter(Objects::nonNull)
                        .map(Speaker::getEntityId)
                        .filter(Objects::nonNull));
        names(document.putArray("keyPhrases"), tags.getKeyPhrases().stream().map(KeyPhrase::getText));
        if (tags.getTone() != null) {
            document.put("tone", tags.getTone().getValue());
        }
        if (tags.getVector() != null) {
            ObjectNode vector = RecordJson.of(tags.getVector());
            document.set("vector", vector.path("values"));
            document.set("vectorMaker", vector.path("maker"));
        }
    }

    private static Stream<String> ids(String ours, String wikidata) {
        return Stream.of(ours, wikidata).filter(Objects::nonNull);
    }

    private static Stream<String> entities(Tags tags, EntityKind kind) {
        return tags.getEntities().stream()
                .filter(entity -> entity.getKind() == kind)
                .map(Entity::getName);
    }

    private static void names(ArrayNode array, Stream<String> names) {
        names.map(RecordJson::wellFormed).distinct().forEach(array::add);
    }
}
