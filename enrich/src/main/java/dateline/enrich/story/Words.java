package dateline.enrich.story;

import dateline.enrich.keyphrase.WordWeights;
import dateline.enrich.text.WordList;
import java.util.Set;

/** The words of a text that may tell what it is about, by hash. Not for several threads. */
final class Words {

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

    private static final WordWeights KNOWN = new WordWeights();

    /** Words looked up last, so that the common ones are looked up once in many texts. */
    private static final int LATEST = 1 << 14;

    /** What counts of a word. */
    private record Known(String word, String language, boolean isGrammar, int term, int share) {}

    /** Letters and digits in lower case, up to the punctuation of U+2000; 0 for what parts words. */
    private static final char[] LOWER = new char[0x20D0];

    static {
        for (char letter = 0; letter < LOWER.length; letter++) {
            LOWER[letter] = (char) lower(letter);
        }
    }

    private final Known[] latest = new Known[LATEST];
    private final char[] word = new char[LONGEST + 1];
    private int length;
    private int hash;
    private String language;
    private TextTerms found;

    /**
     * Work is linear in the length of the text.
     *
     * @param language ISO 639-1
     */
    TextTerms of(String text, String language) {
        this.language = language;
        found = new TextTerms();
        read(text);
        return found;
    }

    private void read(String text) {
        char[] letters = text.toCharArray();
        boolean after = false; // an apostrophe: "Maduro's" is Maduro
        for (int i = 0; i < letters.length; ) {
            int letter = letters[i] < LOWER.length ? letters[i] : Character.codePointAt(letters, i);
            i += Character.charCount(letter);
            int lower = letter < LOWER.length ? LOWER[letter] : lower(letter);
            boolean ideograph = letter >= LOWER.length && Character.isIdeographic(letter);
            if (ideograph) {
                end();
                found.add(pair(letter, i < letters.length ? Character.codePointAt(letters, i) : ' '), Shares.NONE);
            } else if (lower != 0) {
                if (!after && length < LONGEST) {
                    append(lower);
                }
                continue;
            } else if ((letter == '\'' || letter == '’') && length > 0) {
                after = true;
                continue;
            }
            after = false;
            end();
        }
        end();
    }

    private static int lower(int letter) {
        return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : 0;
    }

    private void append(int letter) {
        length += Character.toChars(letter, word, length);
        hash = hash * 31 + letter;
    }

    private void end() {
        if (length == 0) {
            return;
        }
        int place = mixed(hash) & (LATEST - 1);
        Known known = latest[place];
        if (known == null || !isWord(known.word) || !known.language.equals(language)) {
            var whole = new String(word, 0, length);
            known = new Known(whole, language, GRAMMAR.contains(whole), hash(stem(whole)), share(whole));
            latest[place] = known;
        }
        length = 0;
        hash = 0;
        if (!known.isGrammar) {
            found.add(known.term, known.share);
        }
    }

    private boolean isWord(String other) {
        if (other.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (other.charAt(i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private int share(String word) {
        return Shares.step(KNOWN.weight(word, language), language);
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
