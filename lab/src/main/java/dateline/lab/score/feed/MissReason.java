package dateline.lab.score.feed;

import dateline.schemas.CanonicalUrl;
import java.util.Map;

/** Why a field was read otherwise than expected, as far as a rule tells. */
final class MissReason {

    private MissReason() {}

    /** @param read everything that was read of the feed */
    static String of(String field, String expected, String got, Map<String, String> read) {
        boolean address =
                field.endsWith("url") || field.endsWith("page") || field.endsWith("self") || field.endsWith("image");
        if (address && CanonicalUrl.of(expected).isEmpty()) {
            return "only absolute http(s) addresses are carried";
        }
        if (address && !got.isEmpty()) {
            return "another of several addresses is taken";
        }
        if (field.endsWith("id")) {
            return "an id is a name, not resolved as an address";
        }
        if (field.endsWith("image")) {
            return "an image in the description of the feed is not its logo";
        }
        if (field.endsWith("content") && got.isEmpty()) {
            return "neither text nor markup";
        }
        if (field.endsWith("authors") && got.startsWith(expected)) {
            return "more names are stated than expected";
        }
        if (field.endsWith("authors") && expected.contains("WebMaster")) {
            return "the web master is no author";
        }
        if (field.endsWith("published") && read.containsValue(expected)) {
            return "only a last change is stated";
        }
        if (field.endsWith("modified")) {
            return read.containsValue(expected)
                    ? "a date is stated, but not that of a change"
                    : "taken from the entries by the expectation";
        }
        return "not understood";
    }
}
