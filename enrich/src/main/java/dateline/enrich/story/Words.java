package dateline.enrich.story;

import dateline.enrich.keyphrase.WordWeights;
import dateline.enrich.text.WordList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of a text that may tell what it is about, by hash. Not for several threads. */
final class Words {

    /**
     * A word in a text.
     *
     * @param count how often it occurs
     * @param share of texts in general that have it, 0 to 1, as far as that is known
     */
    record Word(int count, double share) {

        private Word and(Word other) {
            return new Word(count + other.count, Math.max(share, other.share));
        }
    }

    /** In English; in other languages they are told by how common they are once there is a stream. */
    private static final Set<String> GRAMMAR = WordList.of("""
            a an the of and to in is that was for on with as his her he she they it its at be by this have has from are
            were been will would could should not but or who which their our we you i s t said say says had about after
            more than also one two new what when if out up over into no can may just how there all so some other do did
            does him them my your me these those then because while where only any such much most many""");

    /** Longest first. */
    private static final String[] ENDINGS = {"ings", "edly", "ing", "ies", "ed", "es", "s"};

    private static final int SHORTEST_STEM = 4;

    /** Longer ones are no words. */
    private static final int LONGEST = 40;

    /** Texts that {@link WordWeights} counted: a word with the weight one was in one of them. */
    private static final double TEXTS = 2400;

    private static final WordWeights KNOWN = new WordWeights();

    private final String language;
    private final Map<Integer, Word> found = new HashMap<>();

    private Words(String language) {
        this.language = language;
    }

    /**
     * Work is linear in the length of the text.
     *
     * @param language ISO 639-1
     */
    static Map<Integer, Word> of(String text, String language) {
        var words = new Words(language);
        words.read(text);
        return words.found;
    }

    private void read(String text) {
        var word = new StringBuilder();
        boolean after = false; // an apostrophe: "Maduro's" is Maduro
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isIdeographic(letter)) {
                end(word);
                found.merge(pair(letter, i < text.length() ? text.codePointAt(i) : ' '), new Word(1, 0), Word::and);
            } else if (Character.isLetterOrDigit(letter)) {
                if (!after && word.length() < LONGEST) {
                    word.appendCodePoint(Character.toLowerCase(letter));
                }
                continue;
            } else if ((letter == '\'' || letter == '’') && !word.isEmpty()) {
                after = true;
                continue;
            }
            after = false;
            end(word);
        }
        end(word);
    }

    private void end(StringBuilder word) {
        if (!word.isEmpty()) {
            String whole = word.toString();
            word.setLength(0);
            if (!GRAMMAR.contains(whole)) {
                found.merge(hash(stem(whole)), new Word(1, share(whole)), Word::and);
            }
        }
    }

    private double share(String word) {
        double weight = KNOWN.weight(word, language);
        return weight == 1 ? 0 : Math.pow(TEXTS, -weight);
    }

    /** Without the ending of an English plural or tense; harmless elsewhere, since the same word loses the same. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Scripts without spaces go by pairs of letters. */
    private static int pair(int letter, int next) {
        return mixed(letter * 31 + next);
    }

    private static int hash(String word) {
        return mixed(word.hashCode());
    }

    /** The finaliser of MurmurHash3, since tables take the low bits. */
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
