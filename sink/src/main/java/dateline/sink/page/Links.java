package dateline.sink.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Addresses of ours, and which of others are followed. */
final class Links {

    private Links() {}

    static String article(String id) {
        return "/article/" + encoded(id);
    }

    static String story(String id) {
        return "/story/" + encoded(id);
    }

    /** Articles with one value of a field. */
    static String search(String field, String value) {
        return "/?" + encoded(field) + "=" + encoded(value);
    }

    /** An address with parameters in the order of their names. */
    static String with(String path, Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(parameters)
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    /** The address if a browser may follow it; null for anything but http and https. */
    static String external(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
