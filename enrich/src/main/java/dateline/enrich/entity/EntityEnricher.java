package dateline.enrich.entity;

import dateline.enrich.enricher.Absence;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.TaggedText;
import dateline.enrich.name.DocumentTagger;
import dateline.enrich.name.NameModels;
import dateline.enrich.name.SecondReader;
import dateline.enrich.name.TaggedSentence;
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
import java.util.Map;

/**
 * Finds persons, organisations, places and others named in headline and body: names by the tagger of the article's
 * language, joined to entities, with finer kind, salience, id of ours and Wikidata item where each is sure.
 */
public final class EntityEnricher implements Enricher {

    private static final String MAKER = "entities/2";

    private final Map<String, NameTagger> taggers;
    private final Links links;
    private final Identities identities;

    /** @param taggers by language, ISO 639-1 */
    public EntityEnricher(Map<String, NameTagger> taggers, Links links, Identities identities) {
        this.taggers = Map.copyOf(taggers);
        this.links = links;
        this.identities = identities;
    }

    /** With the models that are shipped: English by the news model. */
    public static EntityEnricher shipped() {
        return shipped(NameModels.news());
    }

    /**
     * As {@link #shipped}, and sentences the news model is unsure of are read again by the artifact {@code accurate}.
     *
     * @throws IllegalArgumentException if the artifact is not on the class path
     */
    public static EntityEnricher accurate() {
        SecondReader reader = SecondReader.in(EntityEnricher.class.getClassLoader());
        return shipped(new DocumentTagger(NameModels.newsCrf(), reader.shipped(), SecondReader.THRESHOLD));
    }

    private static EntityEnricher shipped(DocumentTagger english) {
        return new EntityEnricher(Map.of("en", english::tag), Links.shipped(), Identities.byLongestName());
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        LanguageTag language = tags.getLanguage();
        NameTagger tagger = language == null ? null : taggers.get(language.getCode());
        if (tagger == null) {
            String reason = language == null ? "language not known" : "not available for '" + language.getCode() + "'";
            Absence.declare(tags, "entities", reason, MAKER);
            tags.setEntities(List.of());
            return;
        }
        tags.setEntities(entities(article, Resolver.resolve(mentions(article, tags, tagger))));
    }

    private static List<Mention> mentions(Article article, Tags.Builder tags, NameTagger tagger) {
        var headlineText = TaggedText.ofLine(article.getHeadline());
        var headline = new TokenLine(headlineText, TaggedField.HEADLINE, -1, 0, headlineText.tokenCount());
        List<TokenLine> lines = new ArrayList<>(BodyMentions.lines(new TaggedText(article.getBody(), tags)));
        boolean withHeadline = headline.count() > 0;
        if (withHeadline) {
            lines.addFirst(headline); // the tagger reads it as the first sentence of the document
        }
        List<TaggedSentence> tagged =
                tagger.tag(lines.stream().map(TokenLine::words).toList());
        int first = withHeadline ? 1 : 0;
        List<Mention> body = BodyMentions.of(lines.subList(first, lines.size()), tagged.subList(first, tagged.size()));
        List<Mention> mentions = new ArrayList<>();
        if (withHeadline) {
            mentions.addAll(HeadlineMentions.of(headline, tagged.getFirst().names(), body));
        }
        mentions.addAll(Acronyms.withAcronyms(body, article.getBody()));
        return mentions;
    }

    private List<Entity> entities(Article article, List<Referent> referents) {
        var linker = new Linker(links, referents);
        int most =
                referents.stream().mapToInt(one -> one.mentions().size()).max().orElse(1);
        List<Entity> entities = new ArrayList<>();
        for (Referent referent : referents) {
            entities.add(entity(article, referent, linker, most));
        }
        entities.sort(Comparator.comparingDouble(Entity::getSalience).reversed());
        return entities;
    }

    private Entity entity(Article article, Referent referent, Linker linker, int most) {
        EntityKind kind = referent.kind();
        List<EntityMention> mentions = new ArrayList<>();
        float score = 0;
        boolean quoted = false;
        for (Mention mention : referent.mentions()) {
            mentions.add(new EntityMention(
                    mention.text(), mention.field(), mention.start(), mention.end(), mention.probability(), MAKER));
            score = Math.max(score, mention.probability());
            quoted |= isQuoted(mention.inHeadline() ? article.getHeadline() : article.getBody(), mention);
        }
        String name = referent.longestName();
        return Entity.newBuilder()
                .setName(name)
                .setKind(kind)
                .setType(EntityTypes.of(kind, referent.keys(), name, quoted))
                .setEntityId(identities.idOf(kind, FoldedName.of(name), referent.keys()))
                .setWikidataId(linker.link(referent, kind))
                .setSalience(Salience.of(referent, most))
                .setScore(score)
                .setMaker(MAKER)
                .setMentions(mentions)
                .build();
    }

    private static boolean isQuoted(String text, Mention mention) {
        return mention.start() > 0
                && mention.end() < text.length()
                && "“\"‘".indexOf(text.charAt(mention.start() - 1)) >= 0
                && "”\"’".indexOf(text.charAt(mention.end())) >= 0;
    }
}
