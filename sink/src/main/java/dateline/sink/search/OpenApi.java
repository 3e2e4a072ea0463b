package dateline.sink.search;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The description of the API, OpenAPI 3.1, in {@code openapi.json}; a test holds it to the routes and parameters. */
final class OpenApi {

    static final String FILE = "openapi.json";

    private OpenApi() {}

    static void answer(Context context) {
        context.contentType("application/json").result(bytes());
    }

    static byte[] bytes() {
        try (var resource = OpenApi.class.getResourceAsStream(FILE)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
