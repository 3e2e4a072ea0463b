package dateline.lab.score.linking;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.enrich.entity.Identities;
import dateline.enrich.entity.Links;
import dateline.enrich.name.NameModels;
import dateline.lab.score.ScoredArticle;
import dateline.schemas.Article;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links a text as enrich does. An entity's item is its own; a place's comes with the gazetteer, in {@code tags.places}. */
final class ArticleLinks {

    private final List<Enricher> enrichers;

    ArticleLinks(Links links) {
        this.enrichers = List.of(
                new SentenceEnricher(),
                new EntityEnricher(Map.of("en", NameModels.news()::tag), links, Identities.byLongestName()));
    }

    /** In order of place; what is not linked has no item. */
    List<FoundLink> links(String text) {
        var tags = Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "given"));
        Article article = ScoredArticle.of(text);
        enrichers.forEach(enricher -> enricher.enrich(article, tags));
        Map<Long, FoundLink> found = new HashMap<>();
        tags.getEntities().forEach(entity -> add(entity.getMentions(), entity.getWikidataId(), found));
        if (tags.getPlaces() != null) {
            tags.getPlaces().forEach(place -> add(place.getMentions(), place.getWikidataId(), found));
        }
        return new ArrayList<>(found.values());
    }

    private static void add(List<EntityMention> mentions, String item, Map<Long, FoundLink> found) {
        for (EntityMention mention : mentions) {
            if (mention.getField() == TaggedField.BODY) {
                long span = ((long) mention.getStart() << 32) | mention.getEnd();
                FoundLink link = new FoundLink(mention.getStart(), mention.getEnd(), item == null ? "" : item);
                found.merge(span, link, (one, other) -> one.item().isEmpty() ? other : one);
            }
        }
    }
}
