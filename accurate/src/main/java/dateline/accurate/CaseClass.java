package dateline.accurate;

/**
 * How a word is written. The vocabulary knows lower case only; the encoder gets this beside each piece, through an input
 * that its base model has no other use for (the token type, made for pairs of texts).
 */
enum CaseClass {
    NO_LETTERS(0),
    LOWER(1),
    UPPER(2),
    TITLE(3),
    MIXED(4),
    WITH_DIGITS(5),
    ONE_UPPER(6),
    UPPER_INSIDE(7);

    private final byte code;

    CaseClass(int code) {
        this.code = (byte) code;
    }

    /** Row of the trained embedding. The marks of a window's ends have that of {@link #NO_LETTERS}. */
    byte code() {
        return code;
    }

    static CaseClass of(String word) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean upperAfterFirst = false;
        boolean lowerAfterFirst = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean isUpper = Character.isUpperCase(letter);
            boolean isLower = Character.isLowerCase(letter);
            upper |= isUpper;
            lower |= isLower;
            digit |= Character.isDigit(letter);
            upperAfterFirst |= i > 0 && isUpper;
            lowerAfterFirst |= i > 0 && isLower;
        }
        if (lower && !upper) {
            return LOWER;
        }
        if (upper && !lower) {
            return word.length() > 1 ? UPPER : ONE_UPPER;
        }
        if (upper && Character.isUpperCase(word.charAt(0))) {
            return lowerAfterFirst && !upperAfterFirst ? TITLE : MIXED;
        }
        if (digit) {
            return WITH_DIGITS;
        }
        return upper ? UPPER_INSIDE : NO_LETTERS;
    }
}
