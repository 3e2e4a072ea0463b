package dateline.lab.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an archive of real pages, with other and broken records between them. */
@Command(
        name = "warc",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Makes a WARC file, gzip per record, of the pages of set pages-trafilatura, each as the answer of a server,"
                    + " with other and broken records of our own among them.",
            "Exit code 0 also when there is no set."
        })
public final class MakeWarcCommand implements Callable<Integer> {

    private static final String PAGES = "pages-trafilatura/tests";

    /** So many pages stand between two records that are none. */
    private static final int BETWEEN = 90;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of the sets.")
    private Path data;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The archive.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path set = data.resolve(PAGES);
        if (!Files.isDirectory(set)) {
            System.out.println("skipped: there is no " + set);
            return 0;
        }
        JsonNode pages =
                new ObjectMapper().readTree(set.resolve("evaldata.json").toFile());
        int written = 0;
        int others = 0;
        Iterator<OtherRecord> left = List.of(OtherRecord.values()).iterator();
        try (OutputStream archive = new BufferedOutputStream(Files.newOutputStream(out))) {
            for (Map.Entry<String, JsonNode> page : pages.properties()) {
                if (written % BETWEEN == 0 && left.hasNext()) {
                    archive.write(left.next().bytes());
                    others++;
                }
                archive.write(WarcRecords.page(
                        page.getKey(),
                        Files.readAllBytes(
                                file(set, page.getValue().path("file").asText()))));
                written++;
            }
            while (left.hasNext()) {
                archive.write(left.next().bytes());
                others++;
            }
        }
        System.out.println(out + ": " + (written + others) + " records, of them " + written + " pages, "
                + OtherRecord.broken() + " broken; " + Files.size(out) + " bytes");
        return 0;
    }

    private static Path file(Path set, String name) {
        Path cached = set.resolve("cache").resolve(name);
        return Files.exists(cached) ? cached : set.resolve("eval").resolve(name);
    }
}
