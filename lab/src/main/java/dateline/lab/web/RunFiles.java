package dateline.lab.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened in a run, to be looked into with a spreadsheet: tab-separated, a line of names first. */
final class RunFiles {

    private RunFiles() {}

    /** Writes {@code requests.tsv} and {@code articles.tsv}. */
    static void write(Path folder, Plan plan, List<Request> requests, List<Arrival> arrivals, int port)
            throws IOException {
        Files.write(
                folder.resolve("requests.tsv"),
                lines(
                        "at\thost\tpath\tstatus\tend\tretryAfterSeconds",
                        requests.stream()
                                .map(request -> request.at() + "\t" + request.outlet().name() + "\t" + request.path()
                                        + "\t" + request.status() + "\t" + request.end() + "\t"
                                        + request.retryAfter().toSeconds())
                                .toList()));
        Map<String, Instant> first = new HashMap<>();
        arrivals.forEach(arrival -> first.putIfAbsent(arrival.url(), arrival.at()));
        Files.write(
                folder.resolve("articles.tsv"),
                lines(
                        "host\tpath\tpublishedAt\tarrivedAt\tdelaySeconds\ttraits",
                        plan.outlets().stream()
                                .flatMap(outlet -> outlet.articles().stream().map(article -> line(outlet, article, first, port)))
                                .toList()));
    }

    private static String line(Outlet outlet, PlannedArticle article, Map<String, Instant> first, int port) {
        Instant at = first.get("http://" + outlet.name() + ":" + port + article.path());
        return outlet.name() + "\t" + article.path() + "\t" + article.publishedAt() + "\t" + (at == null ? "\t" : at + "\t"
                        + Duration.between(article.publishedAt(), at).toSeconds())
                + "\t" + outlet.traits();
    }

    private static List<String> lines(String head, List<String> rows) {
        List<String> all = new ArrayList<>(rows);
        all.addFirst(head);
        return all;
    }
}
