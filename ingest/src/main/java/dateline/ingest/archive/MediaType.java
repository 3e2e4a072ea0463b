package dateline.ingest.archive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A media type as stated in a header (RFC 9110, section 8.3.1), well-formed or not. */
final class MediaType {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_:.+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 1_000;

    private MediaType() {}

    /** Without parameters, lower case. */
    static String bare(String stated) {
        int end = stated.indexOf(';');
        return (end < 0 ? stated : stated.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Empty if none is stated. */
    static String charset(String stated) {
        Matcher found = CHARSET.matcher(stated.substring(0, Math.min(LONGEST, stated.length())));
        return found.find() ? found.group(1) : "";
    }
}
