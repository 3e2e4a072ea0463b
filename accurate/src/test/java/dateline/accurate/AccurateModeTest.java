package dateline.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.schemas.Article;
import dateline.schemas.AvroSafety;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccurateModeTest {

    static {
        AvroSafety.establish();
    }

    @Test
    void enrichFindsTheEncoderOnItsClassPath() {
        Article article = Article.newBuilder()
                .setHeadline("Ferry strike ends")
                .setBody("Ilse Vanderbroek of the Tidewater Union spoke in Rotterdam on Monday.")
                .setFetchedAt(Instant.parse("2026-03-02T10:00:00Z"))
                .build();
        var tags = Tags.newBuilder();
        tags.setLanguage(new LanguageTag("en", 1f, "test"));
        new SentenceEnricher().enrich(article, tags);

        EntityEnricher.accurate().enrich(article, tags);

        assertThat(tags.getEntities())
                .filteredOn(entity -> entity.getKind() == EntityKind.PERSON)
                .extracting(Entity::getName)
                .containsExactly("Ilse Vanderbroek");
        assertThat(tags.getEntities())
                .filteredOn(entity -> entity.getKind() == EntityKind.PLACE)
                .extracting(Entity::getName)
                .containsExactly("Rotterdam");
    }
}
