package dateline.lab.score.page;

import dateline.ingest.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reader over one set. */
record PageRun(String name, List<GoldPage> gold, List<ReadPage> pages, int failed, double pagesPerSecond) {

    private static final ReadPage NOTHING =
            new ReadPage("", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** So many pages are read before the clock starts. */
    private static final int WARM_UP = 150;

    /** Every reader gets the pages decoded by us; decoding is not timed. One thread. */
    static PageRun of(PagePeer reader, List<GoldPage> gold) throws IOException {
        for (GoldPage page : gold.subList(0, Math.min(WARM_UP, gold.size()))) {
            read(reader, page);
        }
        List<ReadPage> pages = new ArrayList<>();
        int failed = 0;
        long nanos = 0;
        for (GoldPage page : gold) {
            String html = html(page);
            long started = System.nanoTime();
            ReadPage read = read(reader, html, page.url());
            nanos += System.nanoTime() - started;
            failed += read.equals(NOTHING) ? 1 : 0;
            pages.add(read);
        }
        return new PageRun(reader.name(), gold, pages, failed, gold.size() / (nanos / 1e9));
    }

    private static void read(PagePeer reader, GoldPage page) throws IOException {
        read(reader, html(page), page.url());
    }

    private static ReadPage read(PagePeer reader, String html, String url) {
        try {
            return reader.read(html, url);
        } catch (RuntimeException _) { // counted: a page that a reader fails at is a page without text
            return NOTHING;
        }
    }

    private static String html(GoldPage page) throws IOException {
        return PageReader.decode(Files.readAllBytes(page.file()), "");
    }
}
