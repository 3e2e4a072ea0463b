package dateline.enrich.entity;

import dateline.enrich.name.NameSpan;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names in a headline. Where every word has a capital, a tagger sees names everywhere; the body knows better, so
 * words that are a name in the body are that name in the headline, and what the tagger alone sees must be surer.
 */
final class HeadlineMentions {

    private static final int MAX_WORDS = 6;
    private static final int MAX_TOKENS = 100;
    private static final float LEAST_PROBABILITY = 0.4f;
    private static final float LEAST_AMONG_CAPITALS = 0.7f;

    /** What the body is sure enough of to say for the headline. */
    private static final float KNOWN = 0.5f;

    private final TokenLine line;
    private final Map<String, Mention> known = new HashMap<>();

    private HeadlineMentions(TokenLine line, List<Mention> body) {
        this.line = line;
        for (Mention mention : body) {
            if (mention.probability() >= KNOWN) {
                known.merge(mention.key(), mention, HeadlineMentions::surer);
                if (mention.kind() == EntityKind.PERSON && !mention.isWord()) {
                    known.putIfAbsent(FoldedName.lastWord(mention.key()), mention);
                }
            }
        }
    }

    /**
     * @param tagged what the tagger made of the headline
     * @param body the mentions in the body
     * @return in order of place, not overlapping
     */
    static List<Mention> of(TokenLine line, List<NameSpan> tagged, List<Mention> body) {
        return new HeadlineMentions(line, body).find(tagged);
    }

    private List<Mention> find(List<NameSpan> tagged) {
        float least = isTitleCase() ? LEAST_AMONG_CAPITALS : LEAST_PROBABILITY;
        List<Mention> found = new ArrayList<>();
        int next = 0; // of the tagger's spans
        int token = 0;
        while (token < line.count()) {
            while (next < tagged.size() && tagged.get(next).first() < token) {
                next++;
            }
            int after = token + 1;
            NameSpan span = next < tagged.size() && tagged.get(next).first() == token ? tagged.get(next) : null;
            NameSpan fromBody = token < MAX_TOKENS ? fromBody(token) : null;
            if (span != null && (fromBody == null || span.after() > fromBody.after()) && span.probability() >= least) {
                add(span, found);
                after = span.after();
            } else if (fromBody != null) {
                add(fromBody, found);
                after = fromBody.after();
            }
            token = Math.max(after, token + 1);
        }
        return found;
    }

    private void add(NameSpan span, List<Mention> found) {
        Mention mention = line.mention(span);
        if (mention != null) {
            found.add(mention);
        }
    }

    /** The longest name of the body that starts here. */
    private NameSpan fromBody(int first) {
        if (!startsHigh(first)) {
            return null;
        }
        NameSpan longest = null;
        var key = new StringBuilder();
        for (int after = first + 1; after <= Math.min(first + MAX_WORDS, line.count()); after++) {
            String word = line.folded(after - 1);
            if (word.isEmpty()) {
                continue;
            }
            key.append(key.isEmpty() ? "" : " ").append(word);
            Mention mention = known.get(key.toString());
            if (mention != null) {
                longest = new NameSpan(first, after, mention.kind(), mention.probability());
            }
        }
        return longest;
    }

    private boolean startsHigh(int token) {
        int initial = line.text().initial(line.first() + token);
        return Character.isUpperCase(initial) || Character.isTitleCase(initial) || Character.isDigit(initial);
    }

    /** Whether nearly all words of four letters or more start with a capital. */
    private boolean isTitleCase() {
        int high = 0;
        int words = 0;
        for (int token = 0; token < line.count(); token++) {
            String word = line.text().token(line.first() + token);
            if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
                words++;
                high += startsHigh(token) ? 1 : 0;
            }
        }
        return words > 1 && high * 10 >= words * 8;
    }

    private static Mention surer(Mention one, Mention other) {
        return other.probability() > one.probability() ? other : one;
    }
}
