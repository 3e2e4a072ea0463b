package dateline.ingest.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/** Codes of subjects by IPTC's vocabularies, with their scheme in front. */
final class Codes {

    /** Eight digits: a subject code of the old list, of which the new, Media Topics, took over the first level. */
    private static final Pattern SUBJECT_CODE = Pattern.compile("[01][0-9]{7}");

    private static final Pattern MEDIA_TOPIC = Pattern.compile("20[0-9]{6}");

    /** A number of somebody's own list says nothing to others. */
    private static final Pattern NO_LABEL = Pattern.compile("[0-9]*|.{1,2}");

    private Codes() {}

    /**
     * {@code medtop:20000523} or {@code subj:02003001}, where it is one; else what it is called.
     *
     * @param code with or without scheme
     * @param name empty when it has none
     */
    static String subject(String code, String name) {
        String bare = code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
                .strip();
        String scheme = code.substring(0, code.length() - bare.length()).toLowerCase(Locale.ROOT);
        boolean other = !scheme.isEmpty()
                && !scheme.startsWith("subj")
                && !scheme.startsWith("medtop")
                && !scheme.contains("iptc")
                && !scheme.contains("mediatopic");
        if (MEDIA_TOPIC.matcher(bare).matches() && !other) {
            return "medtop:" + bare;
        }
        if (SUBJECT_CODE.matcher(bare).matches() && !other) {
            return (scheme.startsWith("medtop") || scheme.contains("mediatopic") ? "medtop:" : "subj:") + bare;
        }
        return NO_LABEL.matcher(name).matches() ? "" : name;
    }
}
