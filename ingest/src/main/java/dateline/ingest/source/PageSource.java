package dateline.ingest.source;

import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.source.SourceException.Trouble;
import dateline.schemas.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a front page or section, then the articles it links to that are new there. */
public final class PageSource implements Source {

    /** Names this kind in seeds and metrics, and stands for a topic in dead letters. */
    public static final String KIND = "page";

    private final Seed seed;
    private final Memory memory;
    private final Documents documents;
    private final NewEntries entries;

    PageSource(Seed seed, SourceParts parts, Memory memory) {
        this.seed = seed;
        this.memory = memory;
        this.documents = new Documents(parts.fetcher(), memory);
        this.entries = new NewEntries(seed, parts, memory, true);
    }

    @Override
    public void poll(ItemTaker out) throws SourceException, InterruptedException {
        entries.retry(out);
        Optional<Fetched> changed = documents.main(FetchRequest.of(memory.url(seed.getUrl())));
        if (changed.isEmpty()) {
            return;
        }
        Fetched fetched = changed.get();
        List<Entry> listed = FrontPage.articles(fetched.body(), fetched.contentType(), fetched.url());
        if (listed.isEmpty()) {
            throw new SourceException("No link on it looks like one to an article", Trouble.UNREADABLE, Duration.ZERO);
        }
        if (entries.take(listed, out)) {
            memory.keep(fetched.validators());
        }
    }
}
