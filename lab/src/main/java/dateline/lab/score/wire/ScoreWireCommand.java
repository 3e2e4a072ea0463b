package dateline.lab.score.wire;

import dateline.ingest.feed.FeedTime;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Format;
import dateline.ingest.read.Item;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.schemas.Article;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab score wire}. */
@Command(
        name = "wire",
        mixinStandardHelpOptions = true,
        description =
                "Scores what is read from agency files: how much of each, and against what tests beside them expect.")
public final class ScoreWireCommand implements Callable<Integer> {

    private static final int LONGEST_SHOWN = 70;

    private static final Map<String, Predicate<Article>> FIELDS = fields();

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(WireFile.FOLDER, StatedByTests.FOLDER);
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        List<WireFile> files = WireFile.all(options.data(), new ArticleReader(Clock.systemUTC()));
        var report = new Report("Agency files");
        coverage(report, files);
        expectations(report, files);
        rejected(report, files);
        report.note(
                "Set: tests/io of github.com/superdesk/superdesk-core; real files of some twenty agencies. Covered: in so"
                        + " many of the articles read, the field is filled; not every item states every field.");
        report.note("Expectations: what the Python tests beside the files compare with a text, of the fields headline,"
                + " byline, language, first and last version's time. Right are texts whose words are the same; times to"
                + " the second. No interval: the files are no sample of anything.");
        options.publish(report);
        return 0;
    }

    private static void coverage(Report report, List<WireFile> files) {
        List<String> columns = new ArrayList<>(List.of("format", "files", "items", "rejected", "articles"));
        columns.addAll(FIELDS.keySet());
        Report.Table table = report.table("Covered, wire-superdesk", columns.toArray(String[]::new));
        for (Format format : Format.values()) {
            List<WireFile> of =
                    files.stream().filter(file -> file.format() == format).toList();
            if (format.wire().isEmpty() || of.isEmpty()) {
                continue;
            }
            List<Article> articles =
                    of.stream().flatMap(file -> file.articles().stream()).toList();
            List<Object> row = new ArrayList<>(List.of(
                    format.word(),
                    of.size(),
                    of.stream().mapToInt(file -> file.items().size()).sum(),
                    of.stream().mapToInt(file -> file.rejected().size()).sum(),
                    articles.size()));
            FIELDS.values()
                    .forEach(field -> row.add(articles.stream().filter(field).count()));
            table.row(row.toArray());
        }
    }

    private static Map<String, Predicate<Article>> fields() {
        Map<String, Predicate<Article>> fields = new LinkedHashMap<>();
        fields.put("headline", article -> !article.getHeadline().isEmpty());
        fields.put("body", article -> !article.getBody().isBlank());
        fields.put("standfirst", article -> article.getStandfirst() != null);
        fields.put(
                "byline",
                article -> article.getByline() != null || !article.getAuthors().isEmpty());
        fields.put("dateline", article -> article.getDateline() != null);
        fields.put("published", article -> article.getPublishedAt() != null);
        fields.put("place", article -> article.getPlace() != null);
        fields.put("subjects", article -> !article.getSubjects().isEmpty());
        fields.put("keywords", article -> !article.getKeywords().isEmpty());
        fields.put("language", article -> article.getDeclaredLanguage() != null);
        fields.put("publisher", article -> article.getPublisher() != null);
        return fields;
    }

    private void expectations(Report report, List<WireFile> files) throws IOException {
        Map<String, WireFile> byName = new TreeMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        Map<String, int[]> counts = new TreeMap<>();
        Report.Table misses = report.table("Read otherwise than expected", "file", "field", "expected", "read");
        for (StatedByTests stated : StatedByTests.all(options.data())) {
            WireFile file = byName.get(stated.file());
            if (file == null || file.format().wire().isEmpty()) {
                continue;
            }
            List<String> read = file.articles().stream()
                    .map(article -> value(article, stated.field()))
                    .filter(Objects::nonNull)
                    .toList();
            if (read.isEmpty()) {
                continue;
            }
            int[] count = counts.computeIfAbsent(stated.field(), _ -> new int[2]);
            count[0]++;
            if (read.stream().anyMatch(value -> same(value, stated.expected()))) {
                count[1]++;
            } else {
                misses.row(stated.file(), stated.field(), shown(stated.expected()), shown(read.getFirst()));
            }
        }
        Report.Table table = report.table("Expected by the tests beside the files", "field", "asked", "right");
        counts.forEach((field, count) -> table.row(field, count[0], count[1]));
    }

    private static String value(Article article, String field) {
        return switch (field) {
            case "headline" -> article.getHeadline();
            case "byline" -> Objects.toString(article.getByline(), "");
            case "language" -> Objects.toString(article.getDeclaredLanguage(), "");
            case "firstcreated" -> Objects.toString(article.getPublishedAt(), "");
            case "versioncreated" ->
                Objects.toString(
                        article.getModifiedAt() == null ? article.getPublishedAt() : article.getModifiedAt(), "");
            default -> null;
        };
    }

    private static boolean same(String value, String expected) {
        Optional<Instant> time =
                value.isEmpty() ? Optional.empty() : FeedTime.of(expected).map(FeedTime::at);
        return words(value).equals(words(expected))
                || (time.isPresent() && time.get().toString().equals(value));
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\p{Z}=]+", " ").strip();
    }

    private static void rejected(Report report, List<WireFile> files) {
        Report.Table table = report.table("Rejected", "file", "format", "reason");
        for (WireFile file : files) {
            for (Item.Rejected item : file.rejected()) {
                table.row(file.name(), file.format().word(), shown(item.cause().getMessage()));
            }
        }
    }

    private static String shown(String value) {
        String line = value.replace("|", "¦");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
