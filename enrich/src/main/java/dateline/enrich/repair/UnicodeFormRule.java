package dateline.enrich.repair;

import dateline.schemas.NormalForm;
import dateline.schemas.RepairKind;
import java.util.ArrayList;
import java.util.List;

/** Brings letters and their marks to Unicode form NFC, so that "é" is one character however it was typed. */
final class UnicodeFormRule implements RepairRule {

    private static final float SURE = 1.0f;

    /** Below this, the first combining mark, everything is in form NFC. */
    private static final int FIRST_MARK = 0x300;

    @Override
    public RepairKind kind() {
        return RepairKind.UNICODE_FORM;
    }

    @Override
    public String maker() {
        return "unicode-form/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        String text = passage.text();
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int first = text.codePointAt(at);
            int end = at + Character.charCount(first);
            while (end < text.length() && continues(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (first >= FIRST_MARK || end > at + 1) {
                addIfOtherwise(text, at, end, edits);
            }
            at = end;
        }
        return edits;
    }

    private static void addIfOtherwise(String text, int start, int end, List<Edit> edits) {
        int first = text.codePointAt(start);
        if (end == start + Character.charCount(first) && isAlwaysNormal(first)) {
            return;
        }
        String letter = text.substring(start, end);
        String normal = NormalForm.nfc(letter);
        if (!normal.equals(letter)) {
            edits.add(new Edit(start, end, normal, SURE));
        }
    }

    /** Marks, and the vowels and finals of Hangul, which join the consonant before. */
    private static boolean continues(int c) {
        return c >= FIRST_MARK && (NormalForm.isMark(c) || (c >= 0x1160 && c <= 0x11FF));
    }

    /** The large alphabets whose letters, standing alone, have no other form; asking for each would take long. */
    private static boolean isAlwaysNormal(int c) {
        return (c >= 0x0400 && c <= 0x052F)
                || (c >= 0x0561 && c <= 0x06FF)
                || (c >= 0x0E00 && c <= 0x0E7F)
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x3041 && c <= 0x30FF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3);
    }
}
