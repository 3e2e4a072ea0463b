package dateline.enrich.quote;

import dateline.enrich.quote.Statement.Way;
import java.util.ArrayList;
import java.util.List;

/** Finds in one unit after another who says what. */
final class Statements {

    private static final int LABEL_REACH = 30;

    private final Words words;
    private final Subjects subjects;
    private final List<Statement> statements = new ArrayList<>();
    private int unit;
    private int start; // of the unit
    private int end;
    private int free; // first token not taken by a statement yet
    private Run lastSpeaker;

    private Statements(Words words, Subjects subjects) {
        this.words = words;
        this.subjects = subjects;
    }

    /** In order of place. */
    static List<Statement> find(Words words, List<Run> units, Subjects subjects) {
        var finder = new Statements(words, subjects);
        for (int i = 0; i < units.size(); i++) {
            finder.read(i, units.get(i));
        }
        return finder.statements;
    }

    private void read(int index, Run run) {
        unit = index;
        start = run.first();
        end = run.after();
        while (end > start && words.isMark(end - 1, ".!?…")) {
            end--;
        }
        free = start;
        lastSpeaker = null;
        int token = start;
        while (token < end) {
            token = Math.max(words.next(token), readAt(token));
        }
    }

    /** Reads the statement whose cue is here and returns where to go on; 0 when there is none. */
    private int readAt(int token) {
        if (words.isPassage(token)) {
            return 0;
        }
        if (words.is(token, "according") && token + 1 < end && words.is(token + 1, "to")) {
            return according(token);
        }
        int classes = words.classes(token);
        if ((classes & WordClass.SAYING) == 0) {
            return 0;
        }
        if (words.isCapital(token) && token > start) {
            return 0; // "State", "Bill"
        }
        boolean passive = subjects.isPassive(token, free);
        if ((classes & WordClass.PARTICIPLE) != 0 && !passive) {
            return participle(token);
        }
        if (passive && (classes & WordClass.PARTICIPLE) == 0) {
            return 0;
        }
        int before = words.previous(token);
        if (before >= free && (words.isPassage(before) || words.isComma(before)) && free < before + 1) {
            int inverted = inverted(token, before);
            if (inverted > 0) {
                return inverted;
            }
        }
        Run speaker = subjects.before(token, free);
        return speaker == null || isNoun(token, speaker) ? 0 : withSubject(token, speaker);
    }

    /** Whether a word that may be a noun is one: "his previous pledge to", "more ambiguous remarks". */
    private boolean isNoun(int token, Run speaker) {
        if (!words.is(token, WordClass.NOUN_TOO)) {
            return false;
        }
        int last = speaker.after() - 1;
        boolean pronoun = words.is(last, WordClass.PRONOUN);
        boolean several = pronoun
                ? !words.is(last, "he") && !words.is(last, "she") && !words.is(last, "it")
                : words.text(last).endsWith("s");
        boolean plain = speaker.after() - speaker.first() <= 4
                && (words.isCapital(speaker.first()) || words.is(speaker.first(), WordClass.DETERMINER));
        return (words.is(token, WordClass.BARE) && !several) || !(pronoun || subjects.isName(last) || plain);
    }

    private int according(int token) {
        Run speaker = subjects.behind(token + 2, end);
        if (speaker == null) {
            return 0;
        }
        int after = speaker.after();
        while (after < Math.min(end, speaker.after() + LABEL_REACH)
                && !words.isPassage(after)
                && !words.isMark(after, ",;:")) {
            after++;
        }
        List<Run> content = new ArrayList<>();
        int before = token - 1;
        if (before >= free && !isOnlyOpening(free, before)) {
            add(content, free, token);
            if (after < end && words.isComma(after) && endsInComma(before)) {
                add(content, after + 1, Clauses.end(words, end, after + 1));
            }
        } else if (after < end) {
            add(content, after + 1, Clauses.end(words, end, after + 1));
        }
        return put(
                new Run(token, token + 2),
                new Run(speaker.first(), Math.max(speaker.after(), Math.min(after, speaker.after() + 6))),
                content,
                Way.ACCORDING);
    }

    private boolean endsInComma(int token) {
        return words.isPassage(token) || words.isComma(token);
    }

    /** "And, according to": nothing that anybody said. */
    private boolean isOnlyOpening(int from, int to) {
        return to - from < 2;
    }

    /** "…, saying that …": the speaker is who said or did the last thing. */
    private int participle(int token) {
        int before = words.previous(token);
        boolean joins = before < start
                || words.isMark(before, ",–—;")
                || words.isPassage(before)
                || words.is(before, WordClass.PREPOSITION | WordClass.BREAK | WordClass.ADVERB);
        Run speaker = lastSpeaker != null ? lastSpeaker : subjects.opening(new Run(start, token));
        if (!joins || speaker == null) {
            return 0;
        }
        return behind(token, speaker);
    }

    private int inverted(int token, int before) {
        if (!words.is(token, WordClass.CLAUSE | WordClass.MARKED | WordClass.THAT | WordClass.TELL)) {
            return 0;
        }
        boolean marked = words.isPassage(before) || (before - 1 >= free && words.isPassage(before - 1));
        Run speaker = subjects.behind(token + 1, end);
        if (speaker == null
                || (!marked
                        && (subjects.before(token, free) != null
                                || before - free < 3
                                || !words.is(token, WordClass.CLAUSE)))) {
            return 0;
        }
        return contentFirst(token, speaker, before, speaker.after());
    }

    private int withSubject(int token, Run speaker) {
        int before = words.previous(speaker.first());
        boolean comma = before >= free && words.isComma(before);
        boolean marked = before >= free
                && (words.isPassage(before) || (comma && before > free && words.isPassage(words.previous(before))));
        if (marked && words.is(token, WordClass.SAYING & ~WordClass.LABEL)) {
            return contentFirst(token, speaker, before, token + 1);
        }
        if (comma
                && before - free >= 3
                && words.is(token, WordClass.CLAUSE | WordClass.TELL | WordClass.THAT)
                && endsBehind(token + 1)) {
            return contentFirst(token, speaker, before, token + 1);
        }
        return behind(token, speaker);
    }

    /** Whether nothing but time, place and listener follows a verb, up to a comma or the end. */
    private boolean endsBehind(int from) {
        if (from >= end || words.isComma(from)) {
            return true;
        }
        if (words.isPassage(from) || !words.is(from, WordClass.PREPOSITION | WordClass.TIME | WordClass.ADVERB)) {
            return false;
        }
        for (int at = from; at < Math.min(end, from + LABEL_REACH); at++) {
            if (words.isComma(at)) {
                return true;
            }
            if (words.isPassage(at) || words.is(at, WordClass.OPENER) || Opening.isNominative(words, at)) {
                return false;
            }
        }
        return true;
    }

    private int contentFirst(int token, Run speaker, int before, int from) {
        List<Run> content = new ArrayList<>();
        int to = words.next(before);
        int first = free;
        if (words.isPassage(before) || (before > free && words.isPassage(words.previous(before)))) {
            int passage = words.isPassage(before) ? before : words.previous(before);
            for (int at = words.previous(passage); at >= free; at = words.previous(at)) {
                if (words.isMark(at, ":;") || (words.isComma(at) && isWhole(passage))) {
                    first = at + 1; // "Asked about it, 'No,' he said"
                    break;
                }
            }
        }
        add(content, first, to);
        int rest = from;
        while (rest < Math.min(end, from + LABEL_REACH) && !words.isPassage(rest) && !words.isMark(rest, ",:;–—")) {
            rest++;
        }
        if (rest < end && (words.isPassage(rest) || (rest + 1 < end && words.isPassage(rest + 1)))) {
            int passage = words.isPassage(rest) ? rest : rest + 1;
            add(content, passage, Clauses.end(words, end, passage));
        } else if (from == token + 1
                && rest + 1 < end
                && words.isComma(rest)
                && !words.isPassage(before)
                && words.isComma(before)
                && !words.isPassage(words.previous(before))
                && !words.is(rest + 1, WordClass.PARTICIPLE | WordClass.PREPOSITION | WordClass.BREAK)) {
            add(content, rest + 1, Clauses.end(words, end, rest + 1));
        }
        return put(new Run(token, token + 1), speaker, content, Way.CONTENT_FIRST);
    }

    /** Whether a passage begins with a capital, as a sentence does. */
    private boolean isWhole(int token) {
        Passage passage = words.passages().get(words.passage(token));
        return Character.isUpperCase(words.body().codePointAt(passage.start()));
    }

    /** What is said stands behind the verb. */
    private int behind(int token, Run speaker) {
        int classes = words.classes(token);
        Opening opening = Opening.behind(
                words, token + 1, end, (classes & WordClass.TELL) != 0, (classes & WordClass.CLAUSE) != 0);
        Run cue = new Run(token, token + 1);
        switch (opening.kind()) {
            case NONE -> {
                return 0;
            }
            case NEXT_UNIT -> {
                return put(cue, speaker, List.of(), Way.SPEAKER_FIRST);
            }
            case MARKED -> {
                if ((classes & WordClass.SAYING & ~WordClass.LABEL) != 0 && opening.near()) {
                    return put(cue, speaker, one(opening.first()), Way.SPEAKER_FIRST);
                }
            }
            case OPENER -> {
                if ((classes & (WordClass.CLAUSE | WordClass.THAT | WordClass.TELL)) != 0) {
                    return put(cue, speaker, one(opening.first()), Way.SPEAKER_FIRST);
                }
            }
            case CLAUSE -> {
                boolean clause = (classes & (WordClass.CLAUSE | WordClass.TELL)) != 0
                        || ((classes & WordClass.THAT) != 0 && Opening.isNominative(words, opening.first()));
                if (clause) {
                    return put(cue, speaker, one(opening.first()), Way.SPEAKER_FIRST);
                }
            }
        }
        return directed(token, speaker);
    }

    private int directed(int token, Run speaker) {
        int next = token + 1;
        if (next >= end) {
            return 0;
        }
        int to = Clauses.end(words, end, next);
        if (words.is(token, WordClass.DIRECTIVE) && leads(token, next, to)) {
            return put(new Run(token, next), speaker, List.of(new Run(next, to)), Way.DIRECTED);
        }
        if (words.is(token, WordClass.LABEL | WordClass.THAT | WordClass.DIRECTIVE)) {
            for (int at = next; at < Math.min(to, next + LABEL_REACH); at = words.next(at)) {
                if (words.isPassage(at)) {
                    return put(new Run(token, next), speaker, List.of(new Run(next, to)), Way.DIRECTED);
                }
            }
        }
        return 0;
    }

    /** Whether "to", "for", "of", "on" or "against" follows, behind those who are spoken to. */
    private boolean leads(int token, int next, int to) {
        boolean calls = words.lower(token).startsWith("call");
        for (int at = next; at < Math.min(to, next + 8); at++) {
            if (words.isPassage(at)) {
                return false;
            }
            if (words.is(at, "for") || words.is(at, "on") || words.is(at, "against")) {
                return at == next;
            }
            if (words.is(at, "to") || words.is(at, "of") || words.is(at, "that")) {
                return !calls;
            }
        }
        return false;
    }

    private List<Run> one(int from) {
        return List.of(new Run(from, Clauses.end(words, end, from)));
    }

    private static void add(List<Run> content, int from, int to) {
        if (to > from) {
            content.add(new Run(from, to));
        }
    }

    private int put(Run cue, Run speaker, List<Run> content, Way way) {
        statements.add(new Statement(unit, cue, speaker, List.copyOf(content), way));
        lastSpeaker = speaker;
        int after = Math.max(cue.after(), speaker.first() > cue.first() ? speaker.after() : 0);
        for (Run run : content) {
            after = Math.max(after, run.after());
        }
        free = after;
        return after;
    }
}
