package dateline.enrich.quote;

/** Where the paragraphs of a text end. */
final class ParagraphEnds {

    private final String text;
    private final boolean blankLinesPart;
    private int last = -1;

    ParagraphEnds(String text) {
        this.text = text;
        this.blankLinesPart = text.contains("\n\n");
    }

    /**
     * The end of the paragraph that a place is in; places are asked for in order.
     *
     * <p>It is kept, since the next passage mostly stands in the same paragraph and that may be long.
     */
    int after(int from) {
        if (from > last) {
            last = find(from);
        }
        return last;
    }

    private int find(int from) {
        int at = text.indexOf('\n', from);
        while (at >= 0 && !endsParagraph(at)) {
            at = text.indexOf('\n', at + 1);
        }
        return at < 0 ? text.length() : at;
    }

    /** In a text with blank lines only they part paragraphs; else every line break before a capital does. */
    private boolean endsParagraph(int lineBreak) {
        int next = lineBreak + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            return true;
        }
        return !blankLinesPart && !Character.isLowerCase(text.charAt(next));
    }
}
