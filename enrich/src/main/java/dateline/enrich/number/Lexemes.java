package dateline.enrich.number;

import dateline.schemas.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Numbers, words and signs of a body in order, with a break after each sentence. Outside of it there is nothing but
 * breaks, so rules may look ahead and back without counting.
 */
public final class Lexemes {

    private static final byte BREAK = 0;
    private static final byte WORD = 1;
    private static final byte NUMBER = 2;
    private static final byte SIGN = 3;

    private final String text;
    private int size;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] kinds = new byte[256];
    private String[] words = new String[256];
    private double[] values = new double[256];

    private Lexemes(String text) {
        this.text = text;
    }

    /** @param language ISO 639-1; says what points and commas in numbers mean */
    public static Lexemes of(String text, List<Sentence> sentences, String language) {
        var lexemes = new Lexemes(text);
        NumberStyle style = NumberStyle.of(language);
        for (Sentence sentence : sentences) {
            lexemes.read(sentence.getStart(), sentence.getEnd(), style);
            lexemes.add(BREAK, sentence.getEnd(), sentence.getEnd());
        }
        return lexemes;
    }

    private void read(int start, int end, NumberStyle style) {
        var digits = new Digits(text, end, style);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (Character.isDigit(c)) {
                int after = digits.read(at);
                add(NUMBER, at, after);
                values[size - 1] = digits.value();
                at = after;
            } else if (isLetter(c)) {
                int after = standsAlone(c) ? at + 1 : wordEnd(at, end);
                add(WORD, at, after);
                words[size - 1] = text.substring(at, after).toLowerCase(Locale.ROOT);
                at = after;
            } else {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    add(SIGN, at, at + 1);
                }
                at++;
            }
        }
    }

    private int wordEnd(int start, int end) {
        int at = start;
        while (at < end && isLetter(text.charAt(at)) && !standsAlone(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void add(byte kind, int start, int end) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            kinds = Arrays.copyOf(kinds, larger);
            words = Arrays.copyOf(words, larger);
            values = Arrays.copyOf(values, larger);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        size++;
    }

    public int size() {
        return size;
    }

    public int start(int at) {
        return starts[at];
    }

    public int end(int at) {
        return ends[at];
    }

    /** As printed. */
    public String text(int at) {
        return isBreak(at) ? "" : text.substring(starts[at], ends[at]);
    }

    /** In lower case; empty for what is no word. */
    public String word(int at) {
        return isWord(at) ? words[at] : "";
    }

    /** Of a number in digits; NaN for all else. */
    public double value(int at) {
        return isNumber(at) ? values[at] : Double.NaN;
    }

    /** The sign; 0 for all else. */
    public char sign(int at) {
        return kind(at) == SIGN ? text.charAt(starts[at]) : 0;
    }

    public boolean isWord(int at) {
        return kind(at) == WORD;
    }

    /** In digits. */
    public boolean isNumber(int at) {
        return kind(at) == NUMBER;
    }

    public boolean isBreak(int at) {
        return kind(at) == BREAK;
    }

    /** A number of this many digits and nothing else. */
    public boolean isPlain(int at, int digits) {
        return isNumber(at) && ends[at] - starts[at] == digits && values[at] < Math.pow(10, digits) && isWhole(at);
    }

    /** A number without decimals and groups. */
    public boolean isWhole(int at) {
        if (!isNumber(at)) {
            return false;
        }
        for (int i = starts[at]; i < ends[at]; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public boolean isCapitalised(int at) {
        return isWord(at) && Character.isUpperCase(text.charAt(starts[at]));
    }

    /** Whether nothing stands between it and the one before. */
    public boolean isAttached(int at) {
        return !isBreak(at) && !isBreak(at - 1) && starts[at] == ends[at - 1];
    }

    private byte kind(int at) {
        return at < 0 || at >= size ? BREAK : kinds[at];
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Han and Hiragana are written without spaces; a run of Katakana is a word. */
    private static boolean standsAlone(char c) {
        return (c >= 0x3041 && c <= 0x309F) || (c >= 0x3400 && c <= 0x9FFF);
    }
}
