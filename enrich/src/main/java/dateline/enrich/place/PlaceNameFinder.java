package dateline.enrich.place;

import dateline.enrich.enricher.TaggedText;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says which words name places.
 *
 * <p>In English: what the entities call a place, the peoples among the other entities, and what {@link NameScan} adds
 * between them. In other languages the entities know little; there it is the gazetteer's word alone.
 */
final class PlaceNameFinder {

    static final int MOST_NAMES = 2_000;

    private static final String ENGLISH = "en";

    private final Candidates candidates;
    private final NameScan scan;

    PlaceNameFinder(Gazetteer gazetteer) {
        this.candidates = new Candidates(gazetteer);
        this.scan = new NameScan(gazetteer, candidates);
    }

    /** In order of field, headline first, and place; they do not overlap. */
    List<PlaceName> find(Article article, Tags.Builder tags, String language) {
        List<PlaceName> names = new ArrayList<>();
        boolean english = language.equals(ENGLISH);
        if (english && tags.getEntities() != null) {
            for (Entity entity : tags.getEntities()) {
                for (EntityMention mention : entity.getMentions()) {
                    add(names, entity.getKind(), mention, article);
                }
            }
        }
        names.sort(Comparator.comparing((PlaceName name) -> name.field() == TaggedField.BODY)
                .thenComparingInt(PlaceName::start));
        List<PlaceName> all =
                scan.complete(new TaggedText(article.getBody(), tags), names, english, others(tags, english));
        return all.size() <= MOST_NAMES ? all : all.subList(0, MOST_NAMES);
    }

    private void add(List<PlaceName> names, EntityKind kind, EntityMention mention, Article article) {
        boolean place = kind == EntityKind.PLACE || (kind == EntityKind.OTHER && isPeople(mention.getText()));
        if (place) {
            String text = mention.getField() == TaggedField.HEADLINE ? article.getHeadline() : article.getBody();
            names.add(new PlaceName(
                    mention.getText(),
                    mention.getField(),
                    mention.getStart(),
                    mention.getEnd(),
                    isCommaAt(text, mention.getEnd()),
                    mention.getScore()));
        }
    }

    private boolean isPeople(String text) {
        return text.length() <= NameKey.LONGEST
                && candidates.exactly(text).stream().anyMatch(candidate -> candidate.by() == NameKind.PEOPLE);
    }

    static boolean isCommaAt(String text, int at) {
        return at + 1 < text.length()
                && ((text.charAt(at) == ',' && text.charAt(at + 1) == ' ') || text.startsWith(" (", at));
    }

    /** Where persons and organisations are named: no place is, inside. By start, as start and end. */
    private static List<int[]> others(Tags.Builder tags, boolean english) {
        List<int[]> spans = new ArrayList<>();
        if (english && tags.getEntities() != null) {
            for (Entity entity : tags.getEntities()) {
                if (entity.getKind() != EntityKind.PLACE) {
                    entity.getMentions().stream()
                            .filter(mention -> mention.getField() == TaggedField.BODY)
                            .forEach(mention -> spans.add(new int[] {mention.getStart(), mention.getEnd()}));
                }
            }
        }
        spans.sort(Comparator.comparingInt(span -> span[0]));
        return spans;
    }
}
