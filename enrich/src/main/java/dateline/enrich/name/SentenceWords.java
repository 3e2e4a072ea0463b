package dateline.enrich.name;

import java.util.Arrays;

/** The words of a sentence, each looked at once: hashes, shapes, clusters and name lists. */
public final class SentenceWords {

    /** What a word before the first or after the last hashes to. */
    static final long BEFORE = WordHash.of("<s>");

    static final long AFTER = WordHash.of("</s>");

    /** Longer words are no words; what is after this many units tells nothing. */
    private static final int LONGEST_WORD = 64;

    private static final int LONGEST_RUN = 3;

    final String[] words;
    final long[] exact;
    final long[] lower;
    final long[] shape;
    final long[] longShape;
    final int[] cluster;

    /** Lists whose phrases begin at a token in the low half, lists of phrases of several words over it in the high. */
    final int[] lists;

    /** Whether no word begins with a small letter: a headline in capitals, a title, a line of a table. */
    final boolean capitalised;

    public SentenceWords(String[] words, Lexica lexica) {
        int count = words.length;
        this.words = words;
        exact = new long[count];
        lower = new long[count];
        shape = new long[count];
        longShape = new long[count];
        cluster = new int[count];
        lists = new int[count];
        boolean small = false;
        for (int i = 0; i < count; i++) {
            hash(i);
            cluster[i] = lexica.cluster(lower[i]);
            small = small || Character.isLowerCase(words[i].charAt(0));
        }
        capitalised = !small;
        for (int i = 0; i < count; i++) {
            look(i, lexica);
        }
    }

    int count() {
        return words.length;
    }

    /** A run of digits counts as one, so that 1996 and 2026 are the same word. */
    private void hash(int i) {
        String word = words[i];
        long wordHash = WordHash.start();
        long lowerHash = WordHash.start();
        long kinds = 7;
        long runs = 7;
        int last = -1;
        int run = 0;
        int length = Math.min(word.length(), LONGEST_WORD);
        for (int at = 0; at < length; at++) {
            char unit = word.charAt(at);
            int kind = kind(unit);
            boolean same = kind == last;
            run = same ? run + 1 : 1;
            if (!same) {
                kinds = WordHash.mix(kinds, kind);
            }
            if (run <= LONGEST_RUN) {
                runs = WordHash.mix(runs, kind);
            }
            last = kind;
            if (kind == DIGIT) {
                if (same) {
                    continue;
                }
                unit = '0';
            }
            wordHash = WordHash.step(wordHash, unit);
            lowerHash = WordHash.step(lowerHash, kind == CAPITAL ? Character.toLowerCase(unit) : unit);
        }
        exact[i] = wordHash;
        lower[i] = lowerHash;
        shape[i] = kinds;
        longShape[i] = runs;
    }

    private static final int SMALL = 1;
    private static final int CAPITAL = 2;
    private static final int DIGIT = 3;
    private static final int LETTER = 4;

    private static int kind(char unit) {
        if (unit >= 'a' && unit <= 'z') {
            return SMALL;
        }
        if (unit >= 'A' && unit <= 'Z') {
            return CAPITAL;
        }
        if (Character.isDigit(unit)) {
            return DIGIT;
        }
        if (unit < 0x80) {
            return LETTER + 1 + unit;
        }
        if (Character.isLowerCase(unit)) {
            return SMALL;
        }
        return Character.isUpperCase(unit) ? CAPITAL : Character.isLetter(unit) ? LETTER : LETTER + 1 + unit;
    }

    /** The longest phrase that begins here. One small word alone is no name, whatever list it stands in. */
    private void look(int i, Lexica lexica) {
        if (Character.isLowerCase(words[i].charAt(0))) {
            return;
        }
        long phrase = 1;
        int found = 0;
        int after = i;
        for (int j = i; j < words.length && j < i + Lexica.LONGEST_PHRASE; j++) {
            phrase = WordHash.mix(phrase, lower[j]);
            int here = Character.isLowerCase(words[j].charAt(0)) ? 0 : lexica.lists(phrase);
            if (here != 0) {
                found = here;
                after = j + 1;
            }
            if (!lexica.mayGoOn(phrase)) {
                break;
            }
        }
        lists[i] |= found;
        if (after > i + 1) {
            for (int j = i; j < after; j++) {
                lists[j] |= found << Lexica.LISTS;
            }
        }
    }

    /** Hash under which a phrase stands in the lexica: its words in lower case, runs of digits as one 0. */
    public static long phrase(String... words) {
        long phrase = 1;
        for (String word : words) {
            phrase = WordHash.mix(phrase, lowerCase(word));
        }
        return phrase;
    }

    /** Hash under which a word stands in the lexica. */
    public static long lowerCase(String word) {
        return new SentenceWords(word).lower[0];
    }

    private SentenceWords(String word) {
        words = new String[] {word};
        exact = new long[1];
        lower = new long[1];
        shape = new long[1];
        longShape = new long[1];
        cluster = new int[] {-1};
        lists = new int[1];
        capitalised = false;
        hash(0);
    }

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
