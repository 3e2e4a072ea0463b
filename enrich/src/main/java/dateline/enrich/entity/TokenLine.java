package dateline.enrich.entity;

import dateline.enrich.enricher.TaggedText;
import dateline.enrich.entity.Mention.Address;
import dateline.enrich.name.NameSpan;
import dateline.schemas.EntityKind;
import dateline.schemas.TaggedField;

/**
 * The tokens of one sentence or of the headline, and how a span of them becomes a mention.
 *
 * @param sentence index in the body, -1 for the headline
 * @param first index in {@code text} of its first token
 */
record TokenLine(TaggedText text, TaggedField field, int sentence, int first, int count) {

    /** A subject stands among the first tokens: "On Monday, Ana Example said". */
    private static final int OPENING = 4;

    /** A longer name is a line of capitals. */
    private static final int MAX_LENGTH = 200;

    String[] words() {
        var words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = text.token(first + i);
        }
        return words;
    }

    String folded(int token) {
        return FoldedName.of(text.token(first + token));
    }

    /** The mention that a span stands for, or null if nothing of it is left without titles, marks and the next paragraph. */
    Mention mention(NameSpan span) {
        int from = Math.max(span.first(), 0);
        int after = Math.min(span.after(), count);
        for (int token = from + 1; token < after; token++) {
            if (breaksBefore(token)) {
                after = token; // no name goes on in the next paragraph
            }
        }
        while (from < after && isMark(from)) {
            from++;
        }
        while (after > from && (isMark(after - 1) || isPossessive(after - 1))) {
            after--;
        }
        if (span.kind() == EntityKind.PERSON) {
            while (after - from > 1 && Titles.isTitle(folded(from))) {
                from++;
            }
        }
        return from < after ? mention(from, after, span.kind(), span.probability()) : null;
    }

    private Mention mention(int from, int after, EntityKind kind, float probability) {
        String words = text.words(first + from, first + after);
        String key = words.length() > MAX_LENGTH ? "" : FoldedName.of(words);
        if (key.isEmpty()) {
            return null;
        }
        Address address = from == 0 ? Address.NONE : Titles.address(folded(from - 1));
        return new Mention(
                field,
                text.start(first + from),
                text.end(first + after - 1),
                words,
                key,
                kind == EntityKind.PLACE && EntityTypes.isSeat(key) ? EntityKind.ORGANISATION : kind,
                Math.clamp(probability, 0f, 1f),
                sentence,
                from < OPENING,
                address);
    }

    private boolean breaksBefore(int token) {
        int end = text.end(first + token - 1);
        int start = text.start(first + token);
        for (int at = end; at < start; at++) {
            char c = text.body().charAt(at);
            if (c == '\n' || c == '\r' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    private boolean isMark(int token) {
        for (int at = text.start(first + token); at < text.end(first + token); ) {
            int c = text.body().codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
            at += Character.charCount(c);
        }
        return true;
    }

    private boolean isPossessive(int token) {
        String word = text.token(first + token);
        return word.length() == 2
                && (word.charAt(0) == '\'' || word.charAt(0) == '’')
                && "sS".indexOf(word.charAt(1)) >= 0;
    }
}
