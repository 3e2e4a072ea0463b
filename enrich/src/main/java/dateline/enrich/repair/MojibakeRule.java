package dateline.enrich.repair;

import dateline.schemas.RepairKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Undoes UTF-8 that was read as Windows-1252 or Latin-1, once or several times over: "â€™" for ’, "Ã©" for é.
 *
 * <p>Each longest run of characters above ASCII is turned back into bytes; only if all of them are UTF-8, and of
 * characters that news is written in, is the run a candidate. Correct text can look like that too: French sets
 * "é »" and Portuguese ends a quotation in "Ã”". So a candidate that may be correct is repaired only
 * where another one in the same text cannot be.
 */
final class MojibakeRule implements RepairRule {

    private static final float SURE = 0.98f;
    private static final float BY_OTHERS = 0.85f;

    /** Read wrongly more often than this and nothing is left to recognise. */
    private static final int MAX_TIMES = 3;

    /** A run cannot be correct, may be, or is no candidate. */
    private enum Verdict {
        BROKEN,
        DOUBTFUL,
        SOUND
    }

    @Override
    public RepairKind kind() {
        return RepairKind.MOJIBAKE;
    }

    @Override
    public String maker() {
        return "mojibake/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        String text = passage.text();
        List<Edit> edits = new ArrayList<>();
        boolean broken = false;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && MisreadBytes.isHigh(text.charAt(end))) {
                end++;
            }
            if (end > at + 1) {
                String mended = mend(text.substring(at, end));
                Verdict verdict = mended == null ? Verdict.SOUND : judge(text, at, end, mended);
                if (verdict != Verdict.SOUND) {
                    broken |= verdict == Verdict.BROKEN;
                    edits.add(new Edit(at, end, mended, verdict == Verdict.BROKEN ? SURE : BY_OTHERS));
                }
            }
            at = end + 1;
        }
        return broken ? edits : List.of();
    }

    private static Verdict judge(String text, int start, int end, String mended) {
        if (mended.codePointCount(0, mended.length()) > 1) {
            return Verdict.BROKEN;
        }
        char lead = text.charAt(start);
        boolean afterLower = start > 0 && Character.isLowerCase(text.charAt(start - 1));
        if (Character.isUpperCase(lead) && afterLower) {
            return Verdict.BROKEN; // "cafÃ©"
        }
        if (lead == 'Â' && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
            return Verdict.BROKEN; // no word is "Â"
        }
        for (int i = start + 1; i < end; i++) {
            if (!mayFollowLetter(text.charAt(i))) {
                return end - start == 3 && lead != 'â' ? Verdict.DOUBTFUL : Verdict.BROKEN;
            }
        }
        return Verdict.DOUBTFUL;
    }

    /** What was written, had it been read wrongly once or several times; null if that makes no sense. */
    private static String mend(String run) {
        String mended = null;
        String now = run;
        for (int times = 0; times < MAX_TIMES && now.length() > 1 && allHigh(now); times++) {
            now = MisreadBytes.decode(now);
            if (now == null) {
                break;
            }
            if (now.codePoints().allMatch(MojibakeRule::isWritten)) {
                mended = now;
            }
        }
        return mended;
    }

    private static boolean allHigh(String text) {
        return text.chars().allMatch(c -> MisreadBytes.isHigh((char) c));
    }

    /** Punctuation that correct text sets right after a letter. */
    private static boolean mayFollowLetter(char c) {
        return "‚„…†‡‹‘’“”•–—™›\u00A0«»·®\u00AD°".indexOf(c) >= 0;
    }

    /** Letters and marks of the scripts that news is written in; not the corners of Unicode that chance decodes to. */
    private static boolean isWritten(int c) {
        return (c >= 0xA0 && c <= 0x17F)
                || (c >= 0x218 && c <= 0x21B)
                || (c >= 0x2C6 && c <= 0x2DC)
                || (c >= 0x370 && c <= 0x3FF)
                || (c >= 0x400 && c <= 0x491)
                || (c >= 0x5D0 && c <= 0x5EA)
                || (c >= 0x60C && c <= 0x6D5)
                || (c >= 0x900 && c <= 0xDFF)
                || (c >= 0xE01 && c <= 0xE5B)
                || (c >= 0x1E00 && c <= 0x1EFF)
                || (c >= 0x2009 && c <= 0x2044)
                || (c >= 0x20A0 && c <= 0x20BF)
                || (c >= 0x2100 && c <= 0x22FF)
                || (c >= 0x2500 && c <= 0x27BF)
                || (c >= 0x3000 && c <= 0x30FF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || c == 0xFEFF
                || c == 0xFFFD
                || (c >= 0x1F300 && c <= 0x1FAFF);
    }
}
