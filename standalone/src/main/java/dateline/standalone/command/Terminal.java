package dateline.standalone.command;

/** Makes text from articles harmless to print: a headline may hold control sequences that move a terminal's cursor. */
final class Terminal {

    private Terminal() {}

    /** One line without control characters. */
    static String safe(String text) {
        return safe(text, false);
    }

    /** @param colours whether our own colour sequences, ESC [ … m, are left in */
    static String safe(String text, boolean colours) {
        String line = text.replaceAll("\\R+", " ");
        return colours ? line.replaceAll("\\p{Cc}(?!\\[[0-9;]{1,5}m)", "") : line.replaceAll("\\p{Cc}", "");
    }

    /** At most {@code length} characters, cut with an ellipsis. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
