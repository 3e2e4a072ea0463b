package dateline.sink.index;

import static dateline.sink.EnrichedArticles.enriched;
import static dateline.sink.EnrichedArticles.entity;
import static dateline.sink.EnrichedArticles.tags;
import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.ArticleId;
import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.EntityKind;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Sentence;
import dateline.schemas.StoryTag;
import dateline.schemas.Tags;
import dateline.schemas.TimeExpression;
import dateline.schemas.Tokens;
import dateline.sink.backend.Backend;
import dateline.sink.backend.Document;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDocumentTest {

    private static final String ID = ArticleId.ofUrl("https://example.org/a1");

    @Test
    void putsTheArticleOnTopAndItsTagsInFields() {
        ObjectNode json = ArticleDocument.json(enriched("a1").build());

        assertThat(json.path("articleId").asText()).isEqualTo(ID);
        assertThat(json.path("headline").asText()).isEqualTo("Harbour bridge reopens after repairs");
        assertThat(json.path("publishedAt").asText()).isEqualTo("2026-05-03T12:00:00Z");
        assertThat(json.path("lane").asText()).isEqualTo("LIVE");
        assertThat(json.path("revision").asInt()).isEqualTo(1);
        assertThat(json.path("language").asText()).isEqualTo("en");
        assertThat(json.path("people").toString()).isEqualTo("[\"Ana Ferreira\"]");
        assertThat(json.path("organisations").toString()).isEqualTo("[\"Port Authority\"]");
        assertThat(json.path("places").toString()).isEqualTo("[\"São Tomé\"]");
        assertThat(json.path("others").toString()).isEqualTo("[\"Harbour Prize\"]");
        assertThat(json.path("agencies").toString()).isEqualTo("[\"Reuters\"]");
        assertThat(json.path("contributors").toString()).isEqualTo("[\"B. Writer\"]");
        assertThat(json.path("countries").toString()).isEqualTo("[\"ST\"]");
        assertThat(json.path("placePoints").toString()).isEqualTo("[{\"lat\":0.33,\"lon\":6.73}]");
        assertThat(json.path("speakers").toString()).isEqualTo("[\"Ana Ferreira\"]");
        assertThat(json.path("keyPhrases").toString()).isEqualTo("[\"harbour bridge\"]");
        assertThat(json.path("tone").floatValue()).isEqualTo(0.25f);
        assertThat(json.path("times").path("receivedAt").asText()).isEqualTo("2026-05-03T12:00:01Z");
        assertThat(json.path("repairs").path(0).path("kind").asText()).isEqualTo("WHITE_SPACE");
        assertThat(json.path("tags")
                        .path("entities")
                        .path(0)
                        .path("mentions")
                        .path(0)
                        .path("end")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void findsASubjectUnderThoseAboveIt() {
        ObjectNode json = ArticleDocument.json(enriched("a1").build());

        assertThat(json.path("subjectCodes").toString()).isEqualTo("[\"medtop:04000000\",\"medtop:20000430\"]");
        assertThat(json.path("subjects").toString()).isEqualTo("[\"bridges\"]");
    }

    @Test
    void aCopyIsFoldedUnderItsOriginalAndAnythingElseUnderItself() {
        String original = ArticleId.ofUrl("https://example.org/a0");
        var verdict = DuplicateVerdict.newBuilder().setKind(DuplicateKind.SYNDICATED);

        ObjectNode alone = ArticleDocument.json(enriched("a1").build());
        ObjectNode copy = ArticleDocument.json(enriched("a1")
                .setDuplicate(verdict.setOriginal(original).build())
                .build());
        ObjectNode odd = ArticleDocument.json(enriched("a1")
                .setDuplicate(verdict.setOriginal("no id").build())
                .build());

        assertThat(alone.path("fold").asText()).isEqualTo(ID);
        assertThat(alone.path("copy").asBoolean()).isFalse();
        assertThat(copy.path("fold").asText()).isEqualTo(original);
        assertThat(copy.path("copy").asBoolean()).isTrue();
        assertThat(copy.path("duplicate").path("kind").asText()).isEqualTo("SYNDICATED");
        assertThat(odd.path("fold").asText()).isEqualTo(ID);
    }

    @Test
    void putsEachQuoteBesideItsSpeaker() {
        ObjectNode json = ArticleDocument.json(enriched("a1").build());

        assertThat(json.path("quotes").toString())
                .isEqualTo("[{\"kind\":\"DIRECT\",\"text\":\"It holds\",\"start\":0,\"end\":8,"
                        + "\"speaker\":\"Ana Ferreira\",\"score\":0.9}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2019             | 2019-01-01T00:00:00Z | 2020-01-01T00:00:00Z
            2019-02          | 2019-02-01T00:00:00Z | 2019-03-01T00:00:00Z
            2019-W05         | 2019-01-28T00:00:00Z | 2019-02-04T00:00:00Z
            2019-01-29       | 2019-01-29T00:00:00Z | 2019-01-30T00:00:00Z
            2019-01-29T14:30 | 2019-01-29T14:30:00Z | 2019-01-29T14:31:00Z
            2018/2019-02     | 2018-01-01T00:00:00Z | 2019-03-01T00:00:00Z
            2019/2018        | -                    | -
            soon             | -                    | -
            2019-13          | -                    | -
            +999999999       | -                    | -
            """)
    void writesATimeOfTheTextAsAStretchOrLeavesItOut(String value, String from, String until) {
        Tags tagged = Tags.newBuilder(tags())
                .setDates(List.of(TimeExpression.newBuilder()
                        .setText("then")
                        .setStart(0)
                        .setEnd(4)
                        .setValue(value)
                        .setScore(1f)
                        .setMaker("test/1")
                        .build()))
                .build();

        JsonNode dates =
                ArticleDocument.json(enriched("a1").setTags(tagged).build()).path("mentionedDates");

        assertThat(dates.toString())
                .isEqualTo(from == null ? "[]" : "[{\"gte\":\"" + from + "\",\"lt\":\"" + until + "\"}]");
    }

    @Test
    void leavesOutSentencesTokensAndWhatIsNull() {
        Tags tagged = Tags.newBuilder(tags())
                .setSentences(List.of(Sentence.newBuilder()
                        .setStart(0)
                        .setEnd(4)
                        .setFirstToken(0)
                        .setTokenCount(1)
                        .build()))
                .setTokens(Tokens.newBuilder()
                        .setStarts(List.of(0))
                        .setEnds(List.of(4))
                        .setMaker("test/1")
                        .build())
                .setLanguage(null)
                .build();

        ObjectNode json = ArticleDocument.json(enriched("a1").setTags(tagged).build());

        assertThat(json.path("tags").has("sentences")).isFalse();
        assertThat(json.path("tags").has("tokens")).isFalse();
        assertThat(json.has("language")).isFalse();
        assertThat(json.has("byline")).isFalse();
        assertThat(json.has("duplicate")).isFalse();
    }

    @Test
    void sortsByPublicationOrWhereThatIsUnknownByReceipt() {
        var undated = enriched(article("a1").setPublishedAt(null).build()).build();

        assertThat(ArticleDocument.json(enriched("a1").build()).path("sortTime").asText())
                .isEqualTo(NOON.toString());
        assertThat(ArticleDocument.json(undated).path("sortTime").asText())
                .isEqualTo(NOON.plusSeconds(1).toString());
        assertThat(ArticleDocument.json(undated).has("publishedAt")).isFalse();
    }

    @Test
    void namesEachOnce() {
        Tags tagged = Tags.newBuilder(tags())
                .setEntities(List.of(entity("Ana", EntityKind.PERSON), entity("Ana", EntityKind.PERSON)))
                .build();

        assertThat(ArticleDocument.json(enriched("a1").setTags(tagged).build())
                        .path("people")
                        .toString())
                .isEqualTo("[\"Ana\"]");
    }

    @Test
    void putsTheVectorWhereTheIndexReadsIt() {
        JsonNode json = ArticleDocument.json(enriched(article("a1").build()).build());

        assertThat(json.path("vector").asText()).isEqualTo("f/0=");
        assertThat(json.path("vectorMaker").asText()).isEqualTo("test/1");
        assertThat(json.path("tags").has("vector")).isFalse();
    }

    /** Both ways: nothing is written that the mapping does not know, and no field of it stays empty for good. */
    @Test
    void writesTheFieldsOfTheMappingAndNoOthers() throws IOException {
        EnrichedArticle full = enriched(article("a1")
                        .setSeedId("s")
                        .setStandfirst("s")
                        .setByline("s")
                        .setAuthors(List.of("s"))
                        .setDateline("s")
                        .setSection("s")
                        .setKeywords(List.of("s"))
                        .setDeclaredLanguage("s")
                        .setImageUrl("s")
                        .setModifiedAt(NOON)
                        .build())
                .setDuplicate(DuplicateVerdict.newBuilder().build())
                .setStory(StoryTag.newBuilder()
                        .setStoryId("s")
                        .setScore(1f)
                        .setMaker("m")
                        .build())
                .build();

        try (var mapping = Backend.class.getResourceAsStream("articles-v4.json")) {
            JsonNode properties =
                    new ObjectMapper().readTree(mapping).path("mappings").path("properties");
            assertThat(ArticleDocument.json(full).fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(() -> properties.fieldNames());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\ud800", "a\udc00b", "😀", "\u202eabc", "<b>&amp;</b>", "\u0000\u0007", "\r\n\u2028"})
    void writesOddTextThatReadsBackAsLongAsItWas(String text) throws IOException {
        var odd = enriched(article("a1").setHeadline(text).setBody(text).build())
                .setTags(Tags.newBuilder(tags())
                        .setEntities(List.of(entity(text, EntityKind.PERSON)))
                        .build())
                .build();

        Document document = ArticleDocument.of(ID, odd, 0);

        JsonNode read = new ObjectMapper().readTree(document.json());
        assertThat(read.path("headline").asText()).hasSameSizeAs(text);
        assertThat(read.path("body").asText()).isEqualTo(text.replaceAll("\\p{Cs}", "?"));
        assertThat(read.path("people").path(0).asText()).hasSameSizeAs(text);
    }

    @Test
    void givesALaterOffsetAndALaterRevisionTheHigherVersion() {
        assertThat(ArticleDocument.version(1, 0)).isEqualTo(1L << 40);
        assertThat(ArticleDocument.version(1, 8)).isGreaterThan(ArticleDocument.version(1, 7));
        assertThat(ArticleDocument.version(2, 0)).isGreaterThan(ArticleDocument.version(1, (1L << 40) - 1));
        assertThat(ArticleDocument.version(ArticleDocument.MAX_REVISION, (1L << 40) - 1))
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "8388608", "2147483647"})
    void rejectsARevisionThatMakesNoVersion(int revision) {
        assertInvalid("revision", ID, enriched("a1").setRevision(revision).build());
    }

    @Test
    void rejectsAnIdThatIsNoneOrNotTheKey() {
        assertInvalid(
                "articleId",
                "",
                enriched(article("a1").setArticleId("").build()).build());
        assertInvalid("Key 'other'", "other", enriched("a1").build());
    }

    private static void assertInvalid(String named, String key, EnrichedArticle enriched) {
        assertThatThrownBy(() -> ArticleDocument.of(key, enriched, 0))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID))
                .hasMessageContaining(named);
    }
}
