package dateline.enrich.copy;

import java.util.List;

/**
 * What an article is to those before it.
 *
 * @param similarity 0 to 1: the share of shingles in both for the whole text, of the shorter text when one is a part of
 *     the other, and the weight of facts in both for a rewritten one
 * @param original article id of the first of all these copies; empty when there is none
 * @param closest article id of the one compared with; empty when there is none
 * @param evidence what the two share, in words a reader can check
 */
public record CopyVerdict(CopyKind kind, double similarity, String original, String closest, List<String> evidence) {

    /** An article of its own. */
    public static final CopyVerdict NONE = new CopyVerdict(CopyKind.NONE, 0, "", "", List.of());

    /** Whether there is an earlier one. */
    public boolean isCopy() {
        return kind != CopyKind.NONE;
    }
}
