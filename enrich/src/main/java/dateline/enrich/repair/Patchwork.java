package dateline.enrich.repair;

import dateline.schemas.Repair;
import dateline.schemas.RepairKind;
import dateline.schemas.RepairedField;
import java.util.ArrayList;
import java.util.List;

/**
 * A text under repair: the text as it is now, and which stretches of it stand for which stretches of the published text.
 *
 * <p>Each rule's edits are laid over the patches there already are. Where an edit touches a patch the two become one, so
 * patches never overlap and each is told in places of the published text, whatever ran between. Linear in the text.
 */
final class Patchwork {

    private final String original;
    private String text;
    private List<Patch> patches = List.of();

    /** What stands for original[start, end). */
    private record Patch(int start, int end, String replacement, RepairKind kind, String maker, float score) {

        int shift() {
            return replacement.length() - (end - start);
        }
    }

    Patchwork(String original) {
        this.original = original;
        this.text = original;
    }

    String text() {
        return text;
    }

    void apply(RepairRule rule, List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        var merge = new Merge(rule, edits);
        merge.run();
        text = merge.out.append(text, merge.copied, text.length()).toString();
        patches = merge.merged;
    }

    /** One pass over patches and edits side by side, both in places of the text as it is now. */
    private final class Merge {

        private final RepairRule rule;
        private final List<Edit> edits;
        private final List<Patch> merged = new ArrayList<>();
        private final StringBuilder out = new StringBuilder(text.length());
        private int copied;
        private int patch;
        private int edit;
        private int shift; // of all patches passed so far: place now less place in the original

        Merge(RepairRule rule, List<Edit> edits) {
            this.rule = rule;
            this.edits = edits;
        }

        void run() {
            while (edit < edits.size()) {
                if (patch < patches.size() && patchEnd() < edits.get(edit).start()) {
                    merged.add(pass());
                } else {
                    join();
                }
            }
            while (patch < patches.size()) {
                merged.add(pass());
            }
        }

        /** Makes one patch of an edit and all it touches. */
        private void join() {
            int start = edits.get(edit).start();
            if (patch < patches.size()) {
                start = Math.min(start, patchStart());
            }
            int originalStart = start - shift;
            int end = start;
            int cursor = start;
            var replacement = new StringBuilder();
            var name = new Name();
            while (true) {
                if ((edit < edits.size() && edits.get(edit).start() <= end) || (name.isEmpty() && nextIsEdit())) {
                    Edit next = edits.get(edit++);
                    checkOrder(next, cursor);
                    replacement.append(text, cursor, next.start()).append(next.replacement());
                    cursor = next.end();
                    end = Math.max(end, next.end());
                    name.add(rule.kind(), rule.maker(), next.score(), next.end() - next.start());
                } else if (patch < patches.size() && patchStart() <= end) {
                    end = Math.max(end, patchEnd());
                    Patch next = pass();
                    name.add(next.kind(), next.maker(), next.score(), next.end() - next.start());
                } else {
                    break;
                }
            }
            replacement.append(text, cursor, end);
            merged.add(
                    new Patch(originalStart, end - shift, replacement.toString(), name.kind, name.maker, name.score));
            out.append(text, copied, start).append(replacement);
            copied = end;
        }

        private boolean nextIsEdit() {
            return patch >= patches.size() || edits.get(edit).start() <= patchStart();
        }

        private void checkOrder(Edit next, int from) {
            if (next.start() < from || next.end() < next.start() || next.end() > text.length()) {
                throw new IllegalStateException(rule.maker() + " gave edits out of order or place: " + next.start()
                        + " to " + next.end() + " after " + from);
            }
        }

        private int patchStart() {
            return patches.get(patch).start() + shift;
        }

        private int patchEnd() {
            return patchStart() + patches.get(patch).replacement().length();
        }

        private Patch pass() {
            Patch passed = patches.get(patch++);
            shift += passed.shift();
            return passed;
        }
    }

    /** What a patch made by several rules is called: the kind of its largest part, every maker, the lowest score. */
    private static final class Name {

        private RepairKind kind = RepairKind.UNKNOWN;
        private String maker = "";
        private float score = 1;
        private int largest = -1;

        boolean isEmpty() {
            return maker.isEmpty();
        }

        void add(RepairKind part, String by, float sure, int length) {
            if (length > largest) {
                largest = length;
                kind = part;
            }
            if (maker.isEmpty()) {
                maker = by;
            } else if (!maker.contains(by)) {
                maker = maker + "+" + by;
            }
            score = Math.min(score, sure);
        }
    }

    /** What was changed, in order of place. */
    List<Repair> repairs(RepairedField field) {
        List<Repair> repairs = new ArrayList<>(patches.size());
        int shift = 0;
        for (Patch patch : patches) {
            String published = original.substring(patch.start(), patch.end());
            if (!published.equals(patch.replacement())) {
                repairs.add(new Repair(
                        patch.kind(),
                        field,
                        patch.start(),
                        patch.end(),
                        patch.start() + shift,
                        published,
                        patch.replacement(),
                        patch.score(),
                        patch.maker()));
            }
            shift += patch.shift();
        }
        return repairs;
    }

    /** Gives back the published text. */
    static String undo(String repaired, List<Repair> repairs) {
        var published = new StringBuilder(repaired.length());
        int copied = 0;
        for (Repair repair : repairs) {
            published.append(repaired, copied, repair.getStart()).append(repair.getOriginal());
            copied = repair.getStart() + repair.getReplacement().length();
        }
        return published.append(repaired, copied, repaired.length()).toString();
    }
}
