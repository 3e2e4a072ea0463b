package dateline.sink.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Style, scripts and the map. They lie under a path that names their content, so a browser keeps them for good and asks
 * for others as soon as one of them changes; modules import each other by relative names and so stay together.
 */
final class Assets {

    /** In the order in which a page that uses all of them would ask. */
    private static final List<String> NAMES = List.of(
            "page.css",
            "main.js",
            "dom.js",
            "time.js",
            "keys.js",
            "theme.js",
            "row.js",
            "live.js",
            "list.js",
            "facets.js",
            "suggest.js",
            "reader.js",
            "evidence.js",
            "map.js",
            "rising.js",
            "searches.js",
            "alerts.js",
            "operator.js");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int HASH_LENGTH = 12;
    private static final String LAND = "land.svg";
    private static final String ICON = "icon.svg";

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final String version;

    Assets() {
        NAMES.forEach(name -> contents.put(name, read(name)));
        contents.put(ICON, read(ICON));
        contents.put(LAND, Land.svg().getBytes(UTF_8));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(content);
            });
            version = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Where a file of this version lies. */
    String path(String name) {
        if (!contents.containsKey(name)) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return "/page/" + version + "/" + name;
    }

    /** Path of all, for routes. */
    static String pattern() {
        return "/page/{version}/{name}";
    }

    /** A page that was loaded before a change asks for the old version once more; it gets the new one, unkept. */
    void answer(Context context) {
        String name = context.pathParam("name");
        byte[] content = contents.get(name);
        if (content == null) {
            context.status(404).contentType("text/plain").result("There is no such file");
            return;
        }
        context.header("Cache-Control", context.pathParam("version").equals(version) ? FOR_GOOD : "no-store");
        context.contentType(type(name)).result(content);
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "text/javascript; charset=utf-8";
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
