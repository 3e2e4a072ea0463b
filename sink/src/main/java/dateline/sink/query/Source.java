package dateline.sink.query;

import java.util.Optional;

/** The text of a query and how far it has been read. */
final class Source {

    private static final int MAX_NAME = 20;
    private static final int MAX_BRACKET = 100;

    private final String text;
    private int at;

    Source(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean hasText() {
        return !text.chars().allMatch(c -> isSpace((char) c));
    }

    String stripped() {
        return text.strip();
    }

    /** Goes over white space; false at the end. */
    boolean toNext() {
        while (!atEnd() && isSpace(text.charAt(at))) {
            at++;
        }
        return !atEnd();
    }

    boolean sees(char c) {
        return !atEnd() && text.charAt(at) == c;
    }

    boolean seesQuote() {
        return !atEnd() && isQuote(text.charAt(at));
    }

    /** Whether something other than white space or the end stands there. */
    boolean hasTokenAt(int ahead) {
        return at + ahead < text.length() && !isSpace(text.charAt(at + ahead)) && text.charAt(at + ahead) != ')';
    }

    void skip(int count) {
        at += count;
    }

    boolean seesWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || endsWord(text.charAt(end)));
    }

    boolean takesWord(String word) {
        boolean seen = seesWord(word);
        if (seen) {
            at += word.length();
        }
        return seen;
    }

    /** Letters with a colon right behind and a value right behind that; takes the letters and the colon. */
    Optional<String> takesName() {
        int end = at;
        while (end < text.length() && end - at <= MAX_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean named = end > at
                && end + 1 < text.length()
                && text.charAt(end) == ':'
                && !isSpace(text.charAt(end + 1))
                && !text.startsWith("//", end + 1); // an address, and no field
        if (!named) {
            return Optional.empty();
        }
        String name = text.substring(at, end);
        at = end + 1;
        return Optional.of(name);
    }

    String word() {
        int start = at;
        while (!atEnd() && !endsWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands between quotation marks. */
    String phrase() {
        int start = at++;
        while (!atEnd() && !isQuote(text.charAt(at))) {
            at++;
        }
        if (atEnd()) {
            throw new QueryException(start, "A quotation mark is not closed");
        }
        at++;
        return text.substring(start + 1, at - 1);
    }

    /** Of {@code ~5} behind a phrase, the number; 0 when there is none. */
    int distance() {
        if (!sees('~')) {
            return 0;
        }
        int start = at++;
        int value = 0;
        while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && value <= QueryParser.MAX_DISTANCE) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        if (at == start + 1 || value > QueryParser.MAX_DISTANCE) {
            throw new QueryException(
                    start, "~ must have a number from 0 to " + QueryParser.MAX_DISTANCE + " behind it");
        }
        return value;
    }

    /** From an opening bracket to the closing one. */
    String bracket() {
        int start = at;
        while (!atEnd() && text.charAt(at) != ']' && text.charAt(at) != '}') {
            at++;
        }
        if (atEnd() || at - start > MAX_BRACKET) {
            throw new QueryException(start, "A range is written [a TO b]");
        }
        at++;
        return text.substring(start, at);
    }

    /** Letters, digits, and signs such as emoji, which are words of their own; the rest is punctuation. */
    static boolean isSearchable(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.OTHER_SYMBOL
                        || Character.getType(c) == Character.LETTER_NUMBER
                        || Character.getType(c) == Character.OTHER_NUMBER);
    }

    private static boolean endsWord(char c) {
        return isSpace(c) || isQuote(c) || c == '(' || c == ')';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }
}
