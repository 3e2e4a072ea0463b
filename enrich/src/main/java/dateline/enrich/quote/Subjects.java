package dateline.enrich.quote;

/** Finds the words that name who does something: left of a verb, right of it, or at the start of a unit. */
final class Subjects {

    private static final int LONGEST = 14;

    /** An apposition is no longer: "Smith, a former minister and candidate for mayor, said". */
    private static final int LONGEST_ASIDE = 30;

    private static final String PARTING = ",;:.!?()[]–—…-/";

    private final Words words;
    private final Names names;

    Subjects(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** The subject that ends before a token, itself behind {@code from}; null without one. */
    Run before(int token, int from) {
        int last = token - 1;
        while (last >= Math.max(from, token - LONGEST) && isBetween(last)) {
            if (words.is(last, WordClass.UNSAID)) {
                return null;
            }
            last--;
        }
        if (last < from || words.isPassage(last)) {
            return null;
        }
        if (words.isMark(last, ",–—-)")) {
            return beforeAside(last, from);
        }
        return endingAt(last, from);
    }

    private boolean isBetween(int token) {
        if (words.isPassage(token)) {
            return false;
        }
        int classes = words.classes(token);
        boolean pronoun = (classes & WordClass.PRONOUN) != 0;
        return !pronoun
                && ((classes & (WordClass.HAVE | WordClass.BE | WordClass.UNSAID)) != 0
                        || ((classes & WordClass.ADVERB) != 0 && !words.isCapital(token))
                        || (!words.isCapital(token) && words.text(token).endsWith("ly")));
    }

    /** Whether a form of "to be" stands before a verb, so that its subject is the one spoken to. */
    boolean isPassive(int token, int from) {
        for (int at = token - 1; at >= Math.max(from, token - LONGEST) && isBetween(at); at--) {
            if (words.is(at, WordClass.BE)) {
                return true;
            }
        }
        return false;
    }

    /** The subject before an aside between commas, dashes or brackets. */
    private Run beforeAside(int mark, int from) {
        int least = Math.max(from, mark - LONGEST_ASIDE);
        for (int at = mark - 1; at > least; at--) {
            if (words.isMark(at, ",–—-(") && words.end(at) < words.start(at + 1) + 1) {
                if (opensAside(at + 1) && !words.isPassage(at - 1)) {
                    Run subject = endingAt(at - 1, from);
                    if (subject != null) {
                        return subject;
                    }
                }
            } else if (words.isMark(at, ";:")) {
                return null;
            }
        }
        return null;
    }

    private boolean opensAside(int token) {
        return words.is(token, WordClass.DETERMINER)
                || words.is(token, "who")
                || words.is(token, "which")
                || words.is(token, "former")
                || Character.isDigit(words.body().charAt(words.start(token)))
                || words.isMark(token, "R-D")
                || words.is(token, WordClass.PREPOSITION)
                || Character.isLowerCase(words.body().codePointAt(words.start(token)));
    }

    private Run endingAt(int last, int from) {
        if (words.is(last, WordClass.PRONOUN)) {
            return new Run(last, last + 1);
        }
        if (!words.isLetters(last)
                || words.is(last, "nobody")
                || words.is(last, WordClass.PREPOSITION | WordClass.BREAK | WordClass.TIME | WordClass.DETERMINER)) {
            return null;
        }
        int first = last;
        int least = Math.max(from, last - LONGEST);
        int named = names.startOfNameAt(last);
        if (named >= from && named < last) {
            first = named;
        }
        while (first > least && !words.isPassage(first - 1) && !ends(first - 1)) {
            first--;
        }
        return trimmed(first, last + 1);
    }

    private boolean ends(int token) {
        return words.isMark(token, PARTING)
                || (words.is(token, WordClass.BREAK) && !words.is(token, WordClass.PREPOSITION | WordClass.DETERMINER))
                || words.is(token, "that")
                || (words.is(token, WordClass.PRONOUN) && !words.is(token, WordClass.DETERMINER))
                || (words.is(token, WordClass.CLAUSE | WordClass.TELL) && !words.is(token, WordClass.NOUN_TOO));
    }

    /** Without "On Friday" and "Still" before it. */
    private Run trimmed(int from, int after) {
        int first = from;
        if (words.is(first, WordClass.PREPOSITION)) {
            int at = first + 1;
            while (at < after - 1 && !words.is(at, WordClass.TIME)) {
                at++;
            }
            while (at < after
                    && (words.is(at, WordClass.TIME)
                            || Character.isDigit(words.body().charAt(words.start(at))))) {
                at++;
            }
            if (at >= after) {
                return null;
            }
            first = at < after && words.is(at - 1, WordClass.TIME) ? at : first + 1;
        }
        while (first < after - 1
                && words.is(first, WordClass.ADVERB | WordClass.TIME)
                && !words.is(first, WordClass.DETERMINER)) {
            first++;
        }
        return first < after ? new Run(first, after) : null;
    }

    /** Whether a name ends with a token. */
    boolean isName(int token) {
        Names.Name name = names.at(token);
        return name != null && name.after() == token + 1;
    }

    /** The subject behind a verb, as in "said Smith"; null without one. */
    Run behind(int token, int to) {
        int first = token;
        if (first >= to || words.isPassage(first)) {
            return null;
        }
        if (words.is(first, WordClass.PRONOUN) && !words.is(first, WordClass.DETERMINER)) {
            return words.is(first, "that") || words.is(first, "which") ? null : new Run(first, first + 1);
        }
        if (words.is(first, WordClass.PREPOSITION | WordClass.TIME | WordClass.BREAK | WordClass.ADVERB)
                || !words.isLetters(first)) {
            return null;
        }
        int after = first + 1;
        while (after < Math.min(to, first + LONGEST) && !words.isPassage(after) && !endsBehind(after)) {
            after++;
        }
        return new Run(first, after);
    }

    private boolean endsBehind(int token) {
        boolean joins = words.is(token, "of") || words.is(token, "for");
        return words.isMark(token, PARTING)
                || (words.is(token, WordClass.PREPOSITION | WordClass.BREAK | WordClass.TIME) && !joins)
                || (words.is(token, WordClass.PRONOUN) && !words.is(token, WordClass.DETERMINER));
    }

    /** The first name or pronoun of a unit, which mostly is its subject; null without one. */
    Run opening(Run unit) {
        int to = Math.min(unit.after(), unit.first() + LONGEST_ASIDE);
        for (int token = unit.first(); token < to; token = words.next(token)) {
            if (words.isPassage(token)) {
                continue;
            }
            if (words.is(token, "he") || words.is(token, "she") || words.is(token, "they")) {
                return new Run(token, token + 1);
            }
            int end = names.endOfSpeakerAt(token);
            if (end > token && end <= unit.after()) {
                return new Run(token, end);
            }
        }
        return null;
    }
}
