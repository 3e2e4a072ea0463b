package dateline.ingest.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * A run of text that a browser sets off from what is above and below it.
 *
 * @param holder the innermost element around it that starts a new line
 * @param text one line, not blank
 * @param linkChars how much of the text is in links
 * @param kind what sort of element it stands in
 */
record Block(Element holder, String text, int linkChars, Kind kind) {

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CELL,
        OTHER
    }

    /** In most languages a line of this length is no label, menu entry or button any more. */
    private static final int SENTENCE = 70;

    /** No block counts for more than this: one is not an article. */
    private static final int MOST = 1_000;

    double linkDensity() {
        return Math.min(1, linkChars / (double) text.length());
    }

    /** How much the block speaks for being in an article: about its length when it reads like one, less than 0 when not. */
    double worth() {
        double density = linkDensity();
        if (density > 0.5) {
            return -Math.min(40, text.length() * 0.5);
        }
        if (kind == Kind.HEADING) {
            return 0;
        }
        double length = Math.min(MOST, weight());
        if (readsLikeText()) {
            return length * (1 - density) * (kind == Kind.PARAGRAPH || kind == Kind.QUOTE ? 1.2 : 1);
        }
        return kind == Kind.PARAGRAPH ? length * 0.2 : 0;
    }

    /** Long enough or ended like a sentence, and not made of links. */
    boolean readsLikeText() {
        if (linkDensity() > 0.4 || kind == Kind.HEADING) {
            return false;
        }
        int weight = weight();
        return weight >= SENTENCE || (weight >= SENTENCE / 3 && endsSentence());
    }

    boolean endsSentence() {
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»“)]」』".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?…:;。！？।۔؟".indexOf(text.charAt(last)) >= 0;
    }

    /** Length, by which a sign of Chinese counts for more than a letter. */
    private int weight() {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            wide += text.charAt(i) >= 0x3040 && text.charAt(i) <= 0xD7A3 ? 1 : 0;
        }
        return text.length() + 2 * wide;
    }

    /** For comparing with the headline: letters and digits alone, in lower case. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
