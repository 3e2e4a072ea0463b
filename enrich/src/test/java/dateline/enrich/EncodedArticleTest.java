package dateline.enrich;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.StageTimes;
import dateline.schemas.StoryTag;
import dateline.testing.Articles;
import dateline.testing.MemorySchemaRegistry;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class EncodedArticleTest {

    private static final DuplicateVerdict COPY = DuplicateVerdict.newBuilder()
            .setKind(DuplicateKind.REWRITTEN)
            .setOriginal("other")
            .setSimilarity(0.75f)
            .setEvidence(List.of("names: Renn", "dates: Saturday"))
            .setMaker("rules")
            .build();
    private static final StoryTag STORY = new StoryTag("story", 0.5f, 0.25f, "pairs");

    private final Serde<EnrichedArticle> articles = ENRICHED_ARTICLES.valueSerde(new MemorySchemaRegistry());
    private final Annotator annotator = Annotator.usual();
    private final EnrichedArticle tagged = tagged();

    private EnrichedArticle tagged() {
        var article = annotator.repair(article("a").build());
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setRevision(1)
                .setRepairs(List.of())
                .setTags(annotator.annotate(article).build())
                .setTimes(new StageTimes(Articles.NOON, Articles.NOON))
                .build();
    }

    @Test
    void takesVerdictsAsIfItWereEncodedWithThem() {
        EncodedArticle encoded = EncodedArticle.of(tagged, articles);

        assertThat(encoded.with(COPY, STORY, articles)).isEqualTo(bytes(with(COPY, STORY)));
        assertThat(encoded.with(null, STORY, articles)).isEqualTo(bytes(with(null, STORY)));
        assertThat(encoded.with(COPY, null, articles)).isEqualTo(bytes(with(COPY, null)));
        assertThat(encoded.with(null, null, articles)).isEqualTo(bytes(tagged));
        assertThat(encoded.length()).isEqualTo(bytes(tagged).length);
        assertThat(encoded.read(articles)).isEqualTo(tagged);
    }

    @Test
    void comesBackFromItsBytes() {
        EncodedArticle encoded = EncodedArticle.of(tagged, articles);

        EncodedArticle back = EncodedArticle.read(encoded.written());

        assertThat(back.with(COPY, STORY, articles)).isEqualTo(bytes(with(COPY, STORY)));
    }

    @Test
    void isReadAndWrittenAnewWhenAnotherVersionEncodedIt() {
        ByteBuffer written = EncodedArticle.of(tagged, articles).written();
        written.putLong(0, 42);

        EncodedArticle other = EncodedArticle.read(written);

        assertThat(other.schema()).isEqualTo(42);
        assertThat(other.with(COPY, STORY, articles)).isEqualTo(bytes(with(COPY, STORY)));
    }

    @Test
    void takesNoArticleThatHasItsVerdicts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncodedArticle.of(with(COPY, null), articles))
                .withMessageContaining("already");
    }

    private EnrichedArticle with(DuplicateVerdict copy, StoryTag story) {
        return EnrichedArticle.newBuilder(tagged)
                .setDuplicate(copy)
                .setStory(story)
                .build();
    }

    private byte[] bytes(EnrichedArticle article) {
        return articles.serializer().serialize(ENRICHED_ARTICLES.name(), article);
    }
}
