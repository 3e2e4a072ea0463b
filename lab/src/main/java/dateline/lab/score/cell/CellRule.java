package dateline.lab.score.cell;

import java.util.List;
import java.util.stream.Stream;

/** How the cells of an article are told: one or two. The first one is where its verdict counts if none finds more. */
public enum CellRule {
    /** By chance, to compare with. */
    ID("article id"),
    ENTITY("most central entity"),
    ENTITIES("two most central entities"),
    PLACE("most mentioned place"),
    ENTITY_AND_PLACE("entity, place"),
    SHINGLE("smallest shingle"),
    SHINGLES("two smallest shingles"),
    ENTITY_AND_SHINGLE("entity, smallest shingle");

    private static final int SPREAD = 0x9E3779B9;

    private final String title;

    CellRule(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Distinct cells, of an article without any such mark the one of its id. */
    public int[] cells(CellKeys keys, int cells) {
        List<String> marks = marks(keys);
        return (marks.isEmpty() ? List.of(keys.id()) : marks)
                .stream()
                        .mapToInt(mark -> Math.floorMod((mark.hashCode() * SPREAD) >>> Byte.SIZE, cells))
                        .distinct()
                        .toArray();
    }

    private List<String> marks(CellKeys keys) {
        return switch (this) {
            case ID -> List.of();
            case ENTITY -> first(keys.entities(), 1);
            case ENTITIES -> first(keys.entities(), 2);
            case PLACE -> first(keys.places(), 1);
            case ENTITY_AND_PLACE -> both(first(keys.entities(), 1), first(keys.places(), 1));
            case SHINGLE -> first(keys.shingles(), 1);
            case SHINGLES -> first(keys.shingles(), 2);
            case ENTITY_AND_SHINGLE -> both(first(keys.entities(), 1), first(keys.shingles(), 1));
        };
    }

    private static List<String> first(List<?> marks, int most) {
        return marks.stream().limit(most).map(Object::toString).toList();
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
