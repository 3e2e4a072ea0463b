package dateline.lab.score.copy;

import dateline.enrich.Annotator;
import dateline.enrich.copy.RememberedArticle;
import dateline.lab.score.cell.CellKeys;
import dateline.schemas.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Makes articles of texts by the enrichers of the pipeline, all of one event time, so that each is compared with all. */
final class Tagger {

    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    private final Annotator annotator = Annotator.usual();

    /** In the same order, on all processors. */
    List<RememberedArticle> tagged(List<NewsText> texts) {
        return texts.parallelStream().map(this::tagged).toList();
    }

    RememberedArticle tagged(NewsText text) {
        Article repaired = repaired(text);
        return RememberedArticle.of(repaired, annotator.annotate(repaired).build(), NOW);
    }

    /** What may tell its cell. */
    CellKeys keys(NewsText text) {
        Article repaired = repaired(text);
        return CellKeys.of(repaired, annotator.annotate(repaired).build());
    }

    private Article repaired(NewsText text) {
        return annotator.repair(Article.newBuilder()
                .setArticleId(text.id())
                .setHeadline(text.headline())
                .setBody(text.text())
                .setPublishedAt(published(text.date()))
                .setFetchedAt(NOW)
                .build());
    }

    private static Instant published(String date) {
        try {
            return date.length() < 10
                    ? null
                    : LocalDate.parse(date.substring(0, 10))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null; // some have none, or one that is no date
        }
    }
}
