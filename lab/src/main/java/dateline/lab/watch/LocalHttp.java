package dateline.lab.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks the programs. One that does not answer is no error here: runs go on while programs are killed. */
public final class LocalHttp implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    /** A page of a hundred hits has some hundred kilobytes, an article of the largest size some megabytes. */
    private static final long MAX_ANSWER = 64L << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** An answer, whatever its status. */
    public record Answer(int status, String body) {}

    /** Sends a GET; nothing if there was no answer within 30 s or it was longer than 64 MiB. */
    public Optional<Answer> get(URI url) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url).timeout(ANSWER_TIMEOUT).build();
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), MAX_ANSWER));
            return Optional.of(new Answer(answer.statusCode(), answer.body()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The address of a path, e.g. {@code /readyz}, below a program's address. */
    public static URI at(URI program, String path) {
        String base = program.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
