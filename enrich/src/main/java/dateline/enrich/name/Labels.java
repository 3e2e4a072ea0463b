package dateline.enrich.name;

import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of the scheme BILOU: 0 is outside, then four for each kind in the order of {@link EntityKind}: begin,
 * inside, last, unit (a name of one token).
 */
public final class Labels {

    public static final int OUTSIDE = 0;

    private static final int PARTS = 4;
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int UNIT = 3;
    private static final EntityKind[] KINDS = EntityKind.values();

    private final int kinds;
    private final int[][] before;

    /** @param kinds how many of the kinds, from the first, the model tells apart */
    public Labels(int kinds) {
        this.kinds = kinds;
        this.before = new int[count()][];
        for (int label = 0; label < count(); label++) {
            List<Integer> allowed = new ArrayList<>();
            for (int previous = 0; previous < count(); previous++) {
                if (follows(previous, label)) {
                    allowed.add(previous);
                }
            }
            before[label] = allowed.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    public int kinds() {
        return kinds;
    }

    public int count() {
        return 1 + PARTS * kinds;
    }

    /** Labels that may stand before one, in rising order. */
    int[] before(int label) {
        return before[label];
    }

    /** Whether a sentence may begin with it. */
    static boolean mayBegin(int label) {
        return !continues(label);
    }

    /** Whether a sentence may end with it. */
    static boolean mayEnd(int label) {
        return !isOpen(label);
    }

    /** Index of the kind of a label other than {@link #OUTSIDE}. */
    static int kindIndex(int label) {
        return (label - 1) / PARTS;
    }

    static EntityKind kind(int label) {
        return KINDS[kindIndex(label)];
    }

    /** Whether a name begins here: begin or unit. */
    static boolean begins(int label) {
        return label != OUTSIDE && (part(label) == BEGIN || part(label) == UNIT);
    }

    /** Whether a name is not over with this token: begin or inside. */
    static boolean isOpen(int label) {
        return label != OUTSIDE && (part(label) == BEGIN || part(label) == INSIDE);
    }

    private static boolean continues(int label) {
        return label != OUTSIDE && (part(label) == INSIDE || part(label) == LAST);
    }

    private static int part(int label) {
        return (label - 1) % PARTS;
    }

    private static boolean follows(int previous, int label) {
        return isOpen(previous) == continues(label) && (!isOpen(previous) || kindIndex(previous) == kindIndex(label));
    }

    /** Labels of the tokens of a name. */
    public static void put(int[] labels, int first, int after, EntityKind kind) {
        int base = 1 + PARTS * List.of(KINDS).indexOf(kind);
        if (after - first == 1) {
            labels[first] = base + UNIT;
            return;
        }
        labels[first] = base + BEGIN;
        for (int i = first + 1; i < after - 1; i++) {
            labels[i] = base + INSIDE;
        }
        labels[after - 1] = base + LAST;
    }
}
