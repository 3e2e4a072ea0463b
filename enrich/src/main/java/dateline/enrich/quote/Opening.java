package dateline.enrich.quote;

/**
 * Where behind a verb what is said begins, past the listener, time and place.
 *
 * @param first the token it begins with
 * @param near whether no more than a listener, time or place stands between
 */
record Opening(Kind kind, int first, boolean near) {

    /** What it begins with. */
    enum Kind {
        /** Nothing is said behind the verb. */
        NONE,
        /** A colon ends the unit. */
        NEXT_UNIT,
        /** A passage. */
        MARKED,
        /** "that", "whether" or what follows a colon. */
        OPENER,
        /** A clause without "that". */
        CLAUSE
    }

    /** It begins no further from the verb: "said in an interview with the paper on Monday that". */
    private static final int FURTHEST = 22;

    /** Where behind a verb what is said begins. */
    static Opening behind(Words words, int from, int end, boolean tells, boolean says) {
        boolean aside = false; // inside "on Friday" or "in an interview with the paper"
        int limit = Math.min(end, from + FURTHEST);
        int commas = 0;
        for (int at = from; at < limit; at++) {
            if (words.isPassage(at)) {
                return new Opening(Kind.MARKED, at, at == from || commas > 0 || words.isMark(at - 1, ":"));
            }
            if (words.isMark(at, ":")) {
                return at + 1 < end
                        ? new Opening(words.isPassage(at + 1) ? Kind.MARKED : Kind.OPENER, at + 1, true)
                        : new Opening(Kind.NEXT_UNIT, at, true);
            }
            if (words.isMark(at, ";")) {
                break;
            }
            if (words.isComma(at)) {
                commas++;
                if (at + 1 < end && words.isPassage(at + 1)) {
                    return new Opening(Kind.MARKED, at + 1, true);
                }
                if (commas > 2) {
                    break;
                }
                aside = true;
                continue;
            }
            if (words.is(at, WordClass.OPENER)) {
                return commas > 1 ? new Opening(Kind.NONE, at, false) : new Opening(Kind.OPENER, at, true);
            }
            if (at == from && !tells && !words.is(at, WordClass.PREPOSITION | WordClass.TIME | WordClass.ADVERB)) {
                return new Opening(Kind.CLAUSE, at, true);
            }
            if (at > from && isNominative(words, at) && !words.is(at - 1, WordClass.PREPOSITION)) {
                return new Opening(Kind.CLAUSE, at, true);
            }
            boolean wasTime = at > from && !aside && words.is(at - 1, WordClass.TIME) && !tells;
            if (wasTime
                    && !words.is(at, WordClass.PREPOSITION | WordClass.TIME | WordClass.ADVERB)
                    && words.isLetters(at)) {
                return new Opening(Kind.CLAUSE, at, true);
            }
        }
        if (end < words.count() && words.isMark(end - 1, ":")) {
            return new Opening(Kind.NEXT_UNIT, end - 1, true);
        }
        boolean any = says && !tells && from + 3 < end && words.isLetters(from) && !words.is(from, WordClass.TIME);
        return any ? new Opening(Kind.CLAUSE, from, true) : new Opening(Kind.NONE, from, false);
    }

    /** Whether a pronoun begins a clause. */
    static boolean isNominative(Words words, int token) {
        return words.is(token, "he")
                || words.is(token, "she")
                || words.is(token, "they")
                || words.is(token, "it")
                || words.is(token, "we")
                || words.is(token, "i")
                || words.is(token, "there");
    }
}
