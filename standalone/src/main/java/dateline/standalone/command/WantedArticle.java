package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which article a command is about, and whom it is asked of. */
final class WantedArticle {

    @Mixin
    private ApiOptions api;

    @Parameters(paramLabel = "ARTICLE-ID", description = "32 hexadecimal digits, as publish, tail and search print it.")
    private String articleId;

    /** @throws IllegalStateException if nobody answers, or there is none; the message is for the user */
    JsonNode document() throws InterruptedException {
        return api.get("/api/articles/" + articleId.replaceAll("[^0-9A-Za-z]", ""), Map.of());
    }
}
