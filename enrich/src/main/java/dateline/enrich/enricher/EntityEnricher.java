package dateline.enrich.enricher;

import dateline.enrich.enricher.NameFinder.Name;
import dateline.enrich.enricher.NameJoiner.Named;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds persons, organisations, places and other things named, by rules: capitals, titles and roles, endings such as
 * "Bank" and "Ltd", names of countries and cities.
 *
 * <p>Its scores are modest, and so should be the trust in it. Scripts without capitals give nothing.
 */
public final class EntityEnricher implements Enricher {

    private static final String MAKER = "capital-names/1";

    /** In German every noun has a capital, so one alone is no sign of a name. */
    private static final String ALL_NOUNS_CAPITAL = "de";

    private static final float BY_COUNT = 0.5f;
    private static final float BY_PLACE = 0.3f;
    private static final float BY_HEADLINE = 0.2f;

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        LanguageTag tag = tags.getLanguage();
        String language = tag == null ? "" : tag.getCode();
        var text = new TaggedText(article.getBody(), tags);
        List<Named> named = NameJoiner.join(NameFinder.find(text, language));
        int most = named.stream().mapToInt(one -> one.names().size()).max().orElse(1);
        List<Entity> entities = new ArrayList<>();
        for (Named one : named) {
            if (one.kind() != EntityKind.OTHER || !language.equals(ALL_NOUNS_CAPITAL)) {
                entities.add(entity(one, text, article.getHeadline(), most));
            }
        }
        entities.sort(Comparator.comparingDouble(Entity::getSalience).reversed());
        tags.setEntities(entities);
    }

    private static Entity entity(Named named, TaggedText text, String headline, int most) {
        List<EntityMention> mentions = new ArrayList<>();
        float score = 0;
        boolean inHeadline = false;
        String last = "";
        for (Name name : named.names()) {
            mentions.add(new EntityMention(
                    name.words(),
                    TaggedField.BODY,
                    text.start(name.first()),
                    text.end(name.after() - 1),
                    name.score(),
                    MAKER));
            score = Math.max(score, name.score());
            if (!name.words().equals(last)) { // the same words over and over need asking once
                inHeadline = inHeadline || headline.contains(name.words());
                last = name.words();
            }
        }
        float place = 1 - (float) mentions.getFirst().getStart() / text.body().length();
        float salience = BY_COUNT * mentions.size() / most + BY_PLACE * place + (inHeadline ? BY_HEADLINE : 0);
        return Entity.newBuilder()
                .setName(named.longestName())
                .setKind(named.kind())
                .setSalience(salience)
                .setScore(score)
                .setMaker(MAKER)
                .setMentions(mentions)
                .build();
    }
}
