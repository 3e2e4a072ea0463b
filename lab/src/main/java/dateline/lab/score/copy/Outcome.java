package dateline.lab.score.copy;

import dateline.enrich.copy.CopyKind;

/**
 * What was said of an article.
 *
 * @param right whether the one it was said to be a copy of is one in truth; false when it was said to be none
 */
record Outcome(CopyKind kind, boolean right) {

    boolean isFound() {
        return kind != CopyKind.NONE;
    }

    boolean isFalse() {
        return isFound() && !right;
    }
}
