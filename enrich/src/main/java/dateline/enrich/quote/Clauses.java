package dateline.enrich.quote;

/** Tells where what is said ends within its unit. */
final class Clauses {

    /** No content has more tokens, a passage aside; a hostile text may have no end. */
    private static final int LONGEST = 300;

    private Clauses() {}

    /** Where what is said ends: before the next statement of the unit, else with the unit. */
    static int end(Words words, int end, int from) {
        int limit = Math.min(end, from + LONGEST);
        for (int at = words.next(from); at < limit; at = words.next(at)) {
            if (words.isPassage(at) || !words.isMark(at, ",;–—") || at + 1 >= end) {
                continue;
            }
            int next = at + 1;
            if (words.isPassage(next)) {
                continue;
            }
            boolean according = words.is(next, "according");
            int participle = words.is(next, WordClass.BREAK | WordClass.ADVERB) && next + 1 < end ? next + 1 : next;
            boolean says = !words.isPassage(participle)
                    && words.is(participle, WordClass.PARTICIPLE)
                    && words.is(participle, WordClass.CLAUSE | WordClass.TELL | WordClass.DIRECTIVE);
            if (according || says || (words.is(next, WordClass.BREAK) && isNewStatement(words, end, next))) {
                return at;
            }
        }
        return from >= limit ? end : Math.max(limit, words.next(from));
    }

    /** ", but Smith said": a conjunction, a subject, a verb of saying. */
    private static boolean isNewStatement(Words words, int end, int conjunction) {
        if (!(words.is(conjunction, "but") || words.is(conjunction, "and") || words.is(conjunction, "while"))) {
            return false;
        }
        for (int at = conjunction + 1; at < Math.min(end, conjunction + 6); at++) {
            if (words.isPassage(at) || words.isMark(at, ",;")) {
                return false;
            }
            if (words.is(at, WordClass.CLAUSE | WordClass.TELL) && !words.is(at, WordClass.PARTICIPLE)) {
                return true;
            }
        }
        return false;
    }
}
