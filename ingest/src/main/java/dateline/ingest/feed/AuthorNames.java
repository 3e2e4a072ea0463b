package dateline.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names out of the author fields of feeds, which by the standard hold a mail address, with or without a name. */
final class AuthorNames {

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    /** {@code mail@example.org (Name)}. */
    private static final Pattern MAIL_THEN_NAME = Pattern.compile("\\S{1,200}@\\S{1,200}\\s*\\((?<name>.+)\\)");

    /** {@code Name <mail@example.org>}, {@code Name (mail@example.org)} and the like. */
    private static final Pattern NAME_THEN_MAIL = Pattern.compile(
            "(?<name>[^@<(\\[]+?)[\\s,:-]*[<(\\[]?\\s?(?:mailto:)?[^\\s@<>(]{1,200}@[^\\s@<>()]{1,200}[>)\\]]?");

    private static final Pattern MAIL =
            Pattern.compile("[<(]?(?:mailto:)?[^\\s@]{1,200}@[^\\s@]{1,200}\\.[^\\s@]{1,200}[>)]?");

    private AuthorNames() {}

    /** In stated order, each once; mail addresses are no names. */
    static List<String> of(List<String> stated) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : stated) {
            String name = name(PlainText.unescaped(text));
            if (!name.isEmpty() && names.size() < MOST) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static String name(String text) {
        if (text.length() > LONGEST || text.isEmpty() || MAIL.matcher(text).matches()) {
            return "";
        }
        for (Pattern form : List.of(MAIL_THEN_NAME, NAME_THEN_MAIL)) {
            Matcher parts = form.matcher(text);
            if (text.indexOf('@') > 0 && parts.matches()) {
                String name = parts.group("name").strip();
                return MAIL.matcher(name).matches() ? "" : name;
            }
        }
        return FeedAddress.isHttp(text) ? "" : text;
    }
}
