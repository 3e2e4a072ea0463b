package dateline.lab.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks the sink program what can be found. */
public final class SearchApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The most hits the sink program gives on one page. */
    private static final int PAGE = 100;

    private final LocalHttp http;
    private final URI base;

    public SearchApi(LocalHttp http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** How many documents are in the section; nothing if there was no answer, or not an exact one. */
    public OptionalLong total(String section) throws InterruptedException {
        return search("/api/search?copies=shown&size=1&section=" + encoded(section))
                .filter(answer -> answer.path("totalIsExact").asBoolean(true))
                .map(answer -> answer.path("total"))
                .filter(JsonNode::isIntegralNumber)
                .map(total -> OptionalLong.of(total.asLong()))
                .orElse(OptionalLong.empty());
    }

    /** Article ids of the hundred newest hits for a word; none if there was no answer. */
    public List<String> newest(String word) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        search("/api/search?copies=shown&sort=time&size=" + PAGE + "&q=" + encoded(word))
                .ifPresent(answer -> answer.path("hits")
                        .forEach(hit -> ids.add(hit.path("articleId").asText(""))));
        return ids;
    }

    /** Whether there is a document under this id; nothing if there was no answer. */
    public Optional<Boolean> has(String articleId) throws InterruptedException {
        return http.get(LocalHttp.at(base, "/api/articles/" + articleId))
                .filter(answer -> answer.status() == 200 || answer.status() == 404)
                .map(answer -> answer.status() == 200);
    }

    private Optional<JsonNode> search(String path) throws InterruptedException {
        return http.get(LocalHttp.at(base, path))
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> json(answer.body()));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JsonProcessingException _) {
            return Optional.empty(); // not a program of ours, or cut short by a kill
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
