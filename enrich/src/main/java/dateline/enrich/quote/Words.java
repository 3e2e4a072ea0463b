package dateline.enrich.quote;

import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tokens of a body in plain arrays, with the passages between quotation marks laid over them: walked with {@link
 * #next} and {@link #previous}, a passage is one word. Not for several threads.
 */
final class Words {

    /** No word of the lexicon is longer. */
    private static final int LONGEST = 16;

    private static final int UNREAD = -1;

    private final String body;
    private final int[] starts;
    private final int[] ends;
    private final int[] classes;
    private final int[] passageOf;
    private final int[] firsts; // of each passage: its first token
    private final int[] afters; // of each passage: the token behind it
    private final List<Passage> passages;
    private final List<Sentence> sentences;

    private Words(String body, Tags.Builder tags, List<Passage> passages) {
        this.body = body;
        this.passages = passages;
        this.sentences = tags.getSentences() == null ? List.of() : tags.getSentences();
        this.starts =
                tags.getTokens() == null ? new int[0] : plain(tags.getTokens().getStarts());
        this.ends =
                tags.getTokens() == null ? new int[0] : plain(tags.getTokens().getEnds());
        this.classes = new int[starts.length];
        Arrays.fill(classes, UNREAD);
        this.passageOf = new int[starts.length];
        Arrays.fill(passageOf, -1);
        this.firsts = new int[passages.size()];
        this.afters = new int[passages.size()];
        layOver();
    }

    static Words of(String body, Tags.Builder tags, List<Passage> passages) {
        return new Words(body, tags, passages);
    }

    private void layOver() {
        int token = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            while (token < starts.length && ends[token] <= passage.open()) {
                token++;
            }
            firsts[i] = token;
            while (token < starts.length && starts[token] < passage.after()) {
                passageOf[token++] = i;
            }
            afters[i] = token;
        }
    }

    String body() {
        return body;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Passage> passages() {
        return passages;
    }

    int count() {
        return starts.length;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    boolean isPassage(int token) {
        return passageOf[token] >= 0;
    }

    /** Index of the passage that a token is in. */
    int passage(int token) {
        return passageOf[token];
    }

    int firstOf(int passage) {
        return firsts[passage];
    }

    int afterOf(int passage) {
        return afters[passage];
    }

    /** The word or passage behind. */
    int next(int token) {
        return isPassage(token) ? afters[passageOf[token]] : token + 1;
    }

    /** The word before, or the first token of the passage before; -1 at the start. */
    int previous(int token) {
        return token > 0 && isPassage(token - 1) ? firsts[passageOf[token - 1]] : token - 1;
    }

    /** Whether a word has one of these classes; a passage has none. */
    boolean is(int token, int wanted) {
        return (classes(token) & wanted) != 0;
    }

    int classes(int token) {
        if (classes[token] == UNREAD) {
            boolean word = !isPassage(token) && ends[token] - starts[token] <= LONGEST;
            classes[token] = word ? Lexicon.classes(lower(token)) : 0;
        }
        return classes[token];
    }

    String text(int token) {
        return body.substring(starts[token], ends[token]);
    }

    String lower(int token) {
        return text(token).toLowerCase(Locale.ROOT);
    }

    /** The words from one token to before another. */
    String text(int first, int after) {
        return body.substring(starts[first], ends[after - 1]);
    }

    /** Whether a token is this word, in any case. */
    boolean is(int token, String word) {
        return ends[token] - starts[token] == word.length()
                && body.regionMatches(true, starts[token], word, 0, word.length());
    }

    /** Whether a token is one of these characters. */
    boolean isMark(int token, String characters) {
        return !isPassage(token) && characters.indexOf(body.charAt(starts[token])) >= 0;
    }

    boolean isComma(int token) {
        return isMark(token, ",");
    }

    boolean isLetters(int token) {
        return Character.isLetterOrDigit(body.codePointAt(starts[token]));
    }

    boolean isCapital(int token) {
        return Character.isUpperCase(body.codePointAt(starts[token]));
    }

    /** The first token that ends behind a place. */
    int tokenAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        if (found >= 0) {
            return found;
        }
        int before = -found - 2;
        return before >= 0 && ends[before] > place ? before : before + 1;
    }

    private static int[] plain(List<Integer> boxed) {
        var plain = new int[boxed.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = boxed.get(i);
        }
        return plain;
    }
}
