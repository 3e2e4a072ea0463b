package dateline.enrich.lead;

import java.util.List;
import java.util.Locale;

/** What stands in a body and is no sentence of the report: bylines, captions, section names, pleas to subscribe. */
final class Furniture {

    private static final List<String> STARTS = List.of(
            "by ",
            "photo",
            "image",
            "picture",
            "pictured",
            "video",
            "watch:",
            "watch ",
            "listen",
            "read more",
            "read:",
            "read also",
            "related",
            "click",
            "sign up",
            "subscribe",
            "follow us",
            "share this",
            "advertisement",
            "updated",
            "published",
            "last updated",
            "posted",
            "©",
            "copyright",
            "image copyright",
            "image caption",
            "media playback",
            "caption",
            "file photo",
            "getty",
            "(photo",
            "(image",
            "credit:",
            "source:",
            "editor's note",
            "editor’s note",
            "correction",
            "note:",
            "disclaimer",
            "please enable",
            "this article",
            "this story",
            "this post",
            "skip to",
            "more:",
            "see also",
            "story continues",
            "analysis/opinion",
            "opinion:",
            "von ",
            "par ",
            "por ",
            "foto",
            "bild:",
            "lesen sie",
            "lire aussi",
            "lea también",
            "leggi anche",
            "lees ook");

    private static final List<String> PARTS = List.of(
            "all rights reserved",
            "getty images",
            "contributed to this report",
            "contributed reporting",
            "newsletter",
            "subscribe",
            "your inbox",
            "click here",
            "terms of use",
            "privacy policy",
            "cookies",
            "javascript",
            "hide caption",
            "toggle caption",
            "(ap photo",
            "/reuters",
            "/ap)",
            "follow him on twitter",
            "follow her on twitter",
            "http://",
            "https://",
            "www.");

    /** Longer sentences are no furniture, whatever they start with. */
    private static final int LONGEST = 160;

    /** A byline is no longer, "By Tuesday the river had risen to the level that …" is. */
    private static final int LONGEST_BYLINE = 60;

    private static final String ENDINGS = ".!?…。！？؟।";

    private static final String CLOSING = "”\"'’»)」";

    private Furniture() {}

    static boolean is(String sentence) {
        if (!isFinished(sentence)) {
            return true;
        }
        if (sentence.length() > LONGEST) {
            return false;
        }
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (String start : STARTS) {
            if (lower.startsWith(start) && (start.length() > 4 || lower.length() <= LONGEST_BYLINE)) {
                return true;
            }
        }
        return PARTS.stream().anyMatch(lower::contains);
    }

    /** Whether it ends as sentences do; headings and captions mostly do not. */
    private static boolean isFinished(String sentence) {
        int last = sentence.length() - 1;
        while (last > 0 && CLOSING.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return ENDINGS.indexOf(sentence.charAt(last)) >= 0;
    }
}
