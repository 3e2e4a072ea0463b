package dateline.enrich.story;

import java.time.Duration;

/** An article that is compared with many: its terms are looked up, those of the others read once. */
final class Comparing {

    /** A dozen times the terms of title, opening and whole text: most that are looked up find a free place at once. */
    private static final int PLACES = 2048;

    private static final int WHOLE = 0;
    private static final int OPENING = 8;
    private static final int TITLE = 16;
    private static final int USED = 1 << 24;
    private static final int UNSIGNED = 0xFF;
    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private final int[] terms = new int[PLACES];
    private final int[] weights = new int[PLACES];
    private final long time;

    Comparing(StoryMember member) {
        time = member.time().toEpochMilli();
        add(member.whole(), WHOLE);
        add(member.opening(), OPENING);
        add(member.title(), TITLE);
    }

    private void add(TermVector vector, int shift) {
        for (int i = 0; i < vector.terms().length; i++) {
            int place = vector.terms()[i] & (PLACES - 1);
            while (weights[place] != 0 && terms[place] != vector.terms()[i]) {
                place = (place + 1) & (PLACES - 1);
            }
            terms[place] = vector.terms()[i];
            weights[place] |= USED | (vector.weights()[i] & UNSIGNED) << shift;
        }
    }

    /** The same as {@link Likeness#of}. */
    Likeness likeness(KeptArticle other) {
        byte[] text = other.text();
        int titleInUs = 0;
        int count = MemberBytes.terms(text, 0);
        int start = MemberBytes.start(text, 0);
        for (int place = 0; place < count; place++) {
            int ours = weightsOf(MemberBytes.term(text, start, place));
            titleInUs += (ours & UNSIGNED) * MemberBytes.weight(text, start, count, place);
        }
        int openings = 0;
        count = MemberBytes.terms(text, 1);
        start = MemberBytes.start(text, 1);
        for (int place = 0; place < count; place++) {
            int ours = weightsOf(MemberBytes.term(text, start, place));
            openings += ((ours >>> OPENING) & UNSIGNED) * MemberBytes.weight(text, start, count, place);
        }
        int wholes = 0;
        int titleInThem = 0;
        count = MemberBytes.terms(text, 2);
        start = MemberBytes.start(text, 2);
        for (int place = 0; place < count; place++) {
            int ours = weightsOf(MemberBytes.term(text, start, place));
            if (ours != 0) {
                int theirs = MemberBytes.weight(text, start, count, place);
                wholes += (ours & UNSIGNED) * theirs;
                titleInThem += ((ours >>> TITLE) & UNSIGNED) * theirs;
            }
        }
        return new Likeness(
                TermVector.cosine(wholes),
                TermVector.cosine(openings),
                (TermVector.cosine(titleInThem) + TermVector.cosine(titleInUs)) / 2,
                Math.abs(time - other.time()) / MILLIS_A_DAY);
    }

    /** How much of what the article tells, by weight, some others have told, from those terms that they have. */
    void markTold(KeptArticle other, boolean[] told) {
        byte[] text = other.text();
        int count = MemberBytes.terms(text, 2);
        int start = MemberBytes.start(text, 2);
        for (int place = 0; place < count; place++) {
            int at = place(MemberBytes.term(text, start, place));
            if (at >= 0) {
                told[at] = true;
            }
        }
    }

    /** For {@link #markTold}, and for {@link #place}. */
    static boolean[] nothingTold() {
        return new boolean[PLACES];
    }

    private int weightsOf(int term) {
        int place = place(term);
        return place < 0 ? 0 : weights[place];
    }

    /** Where a term stands, less than 0 when the article does not have it. */
    int place(int term) {
        int place = term & (PLACES - 1);
        while (weights[place] != 0) {
            if (terms[place] == term) {
                return place;
            }
            place = (place + 1) & (PLACES - 1);
        }
        return -1;
    }
}
