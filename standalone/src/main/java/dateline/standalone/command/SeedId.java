package dateline.standalone.command;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids of seeds: lower-case letters, digits and hyphens. */
final class SeedId {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?");

    private SeedId() {}

    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /** An id that says where it leads, and that no other seed has. */
    static String of(URI url, Set<String> taken) {
        String host = url.getHost() == null ? "" : url.getHost().replaceFirst("^(?:www|feeds|rss)\\.", "");
        String path =
                (url.getPath() == null ? "" : url.getPath()).replaceFirst("\\.(?:xml|rss|atom|json|php|html?)$", "");
        String port = url.getPort() < 0 ? "" : "-" + url.getPort();
        String id = (host + port + "-" + path)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-(?:rss|feed|feeds|index)(?=-|$)", "")
                .replaceAll("^-+|-+$", "");
        String cut = id.length() <= LONGEST ? id : id.substring(0, LONGEST).replaceAll("-+$", "");
        String free = cut.isEmpty() ? "seed" : cut;
        for (int i = 2; taken.contains(free); i++) {
            free = cut + "-" + i;
        }
        return free;
    }
}
