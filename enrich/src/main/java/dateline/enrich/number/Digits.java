package dateline.enrich.number;

/** Reads one number in digits: groups, then decimals. "1,234.5", "1.234,5", "1 234,5", "1,50,000". */
final class Digits {

    /** More of them are an identifier, not a number. */
    private static final int MOST = 18;

    private static final int GROUP = 3;

    private final String text;
    private final int limit;
    private final NumberStyle style;
    private double value;

    Digits(String text, int limit, NumberStyle style) {
        this.text = text;
        this.limit = limit;
        this.style = style;
    }

    /** What {@link #read} read; NaN if there were too many digits. */
    double value() {
        return value;
    }

    /** Reads the number that begins at a digit and returns where it ends. */
    int read(int start) {
        value = 0;
        int first = run(start);
        int end = add(start, first);
        // In "29.01.2019" and "192.168.0.1" no point is a decimal one, also not the second.
        boolean partOfMore = start >= 2 && isMark(start - 1) && isDigit(start - 2);
        if (!partOfMore && first - start <= GROUP && text.charAt(start) != '0') {
            end = groups(end);
        }
        if (!partOfMore && isDecimal(end)) {
            int after = run(end + 1);
            if (!(isMark(after) && text.charAt(after) == text.charAt(end) && isDigit(after + 1))) {
                double scale = 1;
                for (int at = end + 1; at < after && at <= end + MOST; at++) {
                    scale /= 10;
                    value += scale * Character.digit(text.charAt(at), 10);
                }
                value = Math.round(value / scale) * scale > 0 ? rounded(value, after - end - 1) : value;
                end = after;
            }
        }
        if (first - start > MOST) {
            value = Double.NaN;
        }
        return end;
    }

    /** So that 0.1 + 0.05 is 0.15 as printed. */
    private static double rounded(double sum, int decimals) {
        double power = Math.pow(10, Math.min(decimals, MOST));
        double scaled = sum * power;
        return scaled < 1e15 ? Math.round(scaled) / power : sum;
    }

    private int groups(int start) {
        if (start >= limit || !separates(text.charAt(start))) {
            return start;
        }
        char separator = text.charAt(start);
        double before = value;
        int count = 0;
        int at = start;
        while (at < limit && text.charAt(at) == separator && isGroup(at + 1, separator)) {
            at = add(at + 1, run(at + 1));
            count++;
        }
        if (count == 1 && separator == style.decimal()) {
            value = before; // "1.234" with decimal points
            return start;
        }
        return at;
    }

    /** Three digits; two before more of them, as in Indian "1,50,000". */
    private boolean isGroup(int at, char separator) {
        int length = run(at) - at;
        return length == GROUP
                || (length == 2
                        && separator == ','
                        && at + 2 < limit
                        && text.charAt(at + 2) == ','
                        && isGroup(at + 3, ','));
    }

    private boolean separates(char c) {
        return c == ','
                || c == '.'
                || c == '\''
                || c == '’'
                || c == '٬'
                || (NumberStyle.isSpace(c) && (c != ' ' || style.spaced()));
    }

    private boolean isDecimal(int at) {
        if (at + 1 >= limit || !isDigit(at + 1)) {
            return false;
        }
        char c = text.charAt(at);
        return c == '.' || c == '٫' || (c == ',' && style.decimal() == ',');
    }

    private int add(int from, int to) {
        for (int at = from; at < to; at++) {
            value = value * 10 + Character.digit(text.charAt(at), 10);
        }
        return to;
    }

    private int run(int from) {
        int at = from;
        while (at < limit && isDigit(at)) {
            at++;
        }
        return at;
    }

    private boolean isMark(int at) {
        return at < limit && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private boolean isDigit(int at) {
        return at < limit && Character.isDigit(text.charAt(at));
    }
}
