package dateline.enrich.entity;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import dateline.testing.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article whose names are marked by hand, so that a test says what the tagger sees: {@code [P Ana Example]} is a
 * person, O an organisation, L a place, X another name; {@code [P.3 Ana]} one that the tagger is 0.3 sure of.
 */
record MarkedArticle(String headline, String body) {

    private static final Pattern MARK = Pattern.compile("\\[([POLX])(\\.\\d)? ([^]]+)]");
    private static final float SURE = 0.9f;

    private record Name(int start, int end, EntityKind kind, float probability) {}

    static List<Entity> entities(String body) {
        return new MarkedArticle("", body).entities();
    }

    List<Entity> entities() {
        return entities(Links.shipped());
    }

    List<Entity> entities(Links links) {
        Article article = article();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "test"));
        new SentenceEnricher().enrich(article, tags);
        new EntityEnricher(Map.of("en", this::tag), links, Identities.byLongestName()).enrich(article, tags);
        return tags.getEntities();
    }

    /** Without marks. */
    Article article() {
        return Articles.article("marked")
                .setHeadline(plain(headline))
                .setBody(plain(body))
                .build();
    }

    private static String plain(String marked) {
        return MARK.matcher(marked).replaceAll("$3");
    }

    private List<TaggedSentence> tag(List<String[]> sentences) {
        String marked = headline + "\n" + body;
        List<Name> names = names(marked);
        String text = plain(marked);
        List<TaggedSentence> tagged = new ArrayList<>();
        int at = 0;
        for (String[] tokens : sentences) {
            var starts = new int[tokens.length];
            var ends = new int[tokens.length];
            for (int i = 0; i < tokens.length; i++) {
                starts[i] = text.indexOf(tokens[i], at);
                ends[i] = starts[i] + tokens[i].length();
                at = ends[i];
            }
            tagged.add(new TaggedSentence(spans(names, starts, ends), SURE));
        }
        return tagged;
    }

    private static List<Name> names(String marked) {
        List<Name> names = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int gone = 0;
        while (mark.find()) {
            gone += mark.start(3) - mark.start();
            EntityKind kind = switch (mark.group(1)) {
                case "P" -> EntityKind.PERSON;
                case "O" -> EntityKind.ORGANISATION;
                case "L" -> EntityKind.PLACE;
                default -> EntityKind.OTHER;
            };
            float probability = mark.group(2) == null ? SURE : Float.parseFloat(mark.group(2));
            names.add(new Name(mark.start(3) - gone, mark.end(3) - gone, kind, probability));
            gone++; // the closing bracket
        }
        return names;
    }

    private static List<NameSpan> spans(List<Name> names, int[] starts, int[] ends) {
        List<NameSpan> spans = new ArrayList<>();
        for (Name name : names) {
            int first = -1;
            int after = -1;
            for (int i = 0; i < starts.length; i++) {
                if (starts[i] >= name.start && ends[i] <= name.end) {
                    first = first < 0 ? i : first;
                    after = i + 1;
                }
            }
            if (first >= 0) {
                spans.add(new NameSpan(first, after, name.kind, name.probability));
            }
        }
        return spans;
    }
}
