package dateline.ingest.source;

import dateline.ingest.fetch.Validators;
import dateline.schemas.AvroSafety;
import dateline.schemas.PendingEntry;
import dateline.schemas.SeedDocument;
import dateline.schemas.SeedState;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a source knows from one poll to the next. It comes from the seed's state and goes back there; nothing of it is on
 * disk. Not safe for use by many threads: it belongs to the one that polls.
 */
public final class Memory {

    static {
        AvroSafety.establish(); // before the first builder, or Avro refuses to make one
    }

    /** Of a sitemap index; what is more is asked for without condition. */
    private static final int MOST_DOCUMENTS = 500;

    /** Makes what is remembered safe, so that a crash repeats nothing of it. */
    @FunctionalInterface
    public interface Saver {
        /** @throws InterruptedException if the program is stopping */
        void save(Memory memory) throws InterruptedException;
    }

    private final Saver saver;
    private final Seen seen;
    private final Supplier<List<SeedState>> others;
    private List<Seen> seenByOthers;
    private final Map<String, Validators> documents = new LinkedHashMap<>();
    private final List<PendingEntry> pending;
    private final int mostNew;
    private final List<Trial.Article> tried = new ArrayList<>();
    private Instant polledAt;
    private Validators validators;
    private String position;
    private String movedTo;
    private Observation observation = new Observation();

    /** @param state as it was last made safe */
    public Memory(SeedState state, Saver saver) {
        this(state, List::of, saver);
    }

    /** @param others states of other seeds of the site; asked for when they are needed */
    public Memory(SeedState state, Supplier<List<SeedState>> others, Saver saver) {
        this(state, others, saver, Integer.MAX_VALUE);
    }

    private Memory(SeedState state, Supplier<List<SeedState>> others, Saver saver, int mostNew) {
        this.saver = saver;
        this.others = others;
        this.mostNew = mostNew;
        this.seen = new Seen(state.getSeen());
        this.pending = new ArrayList<>(state.getPending());
        this.validators = validators(state.getEtag(), state.getLastModified());
        for (SeedDocument document : state.getDocuments()) {
            documents.put(document.getUrl(), validators(document.getEtag(), document.getLastModified()));
        }
        this.position = state.getPosition();
        this.movedTo = state.getMovedTo();
        this.polledAt = state.getPolledAt();
    }

    /**
     * Of a source never polled, kept nowhere, to try it.
     *
     * @param mostNew only so many of its newest entries are read
     */
    static Memory trial(String seedId, int mostNew) {
        return new Memory(SeedState.newBuilder().setSeedId(seedId).build(), List::of, _ -> {}, mostNew);
    }

    private static Validators validators(String etag, String lastModified) {
        return new Validators(etag == null ? "" : etag, lastModified == null ? "" : lastModified);
    }

    /** Sets in a state all that is remembered here. */
    public void writeTo(SeedState.Builder state) {
        List<SeedDocument> written = new ArrayList<>();
        documents.forEach((url, version) -> written.add(SeedDocument.newBuilder()
                .setUrl(url)
                .setEtag(orNull(version.etag()))
                .setLastModified(orNull(version.lastModified()))
                .build()));
        state.setSeen(seen.written())
                .setPending(List.copyOf(pending))
                .setEtag(orNull(validators.etag()))
                .setLastModified(orNull(validators.lastModified()))
                .setDocuments(written)
                .setPosition(position)
                .setMovedTo(movedTo);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Forgets what the last poll observed.
     *
     * @param lastPolledAt end of the last poll, null before the first
     */
    public void startPoll(Instant lastPolledAt) {
        observation = new Observation();
        polledAt = lastPolledAt;
        seenByOthers = null;
    }

    /** What this poll has observed so far. */
    public Observation observation() {
        return observation;
    }

    /** Makes what is remembered safe now. */
    public void save() throws InterruptedException {
        saver.save(this);
    }

    /** Whether nothing was ever taken from it. */
    boolean isFirstPoll() {
        return polledAt == null && seen.isEmpty() && mostNew == Integer.MAX_VALUE;
    }

    /** Notes how an article was read, in a trial. */
    void tried(Trial.Article article) {
        if (mostNew < Integer.MAX_VALUE) {
            tried.add(article);
        }
    }

    List<Trial.Article> tried() {
        return tried;
    }

    /** How many of the newest entries are read; all in earnest, some in a trial. */
    int mostNew() {
        return mostNew;
    }

    /** When the last poll ended. */
    Optional<Instant> polledAt() {
        return Optional.ofNullable(polledAt);
    }

    Seen seen() {
        return seen;
    }

    /** Whether another seed of the site has taken it, as of this poll. */
    boolean takenElsewhere(Entry entry) {
        if (seenByOthers == null) {
            seenByOthers = others.get().stream()
                    .map(state -> new Seen(state.getSeen()))
                    .toList();
        }
        return seenByOthers.stream().anyMatch(taken -> taken.has(entry));
    }

    List<PendingEntry> pending() {
        return pending;
    }

    /** Of the seed's own document. */
    public Validators validators() {
        return validators;
    }

    /** Call once all that came with them is safe. */
    public void keep(Validators others) {
        validators = others;
    }

    Validators validators(URI document) {
        return documents.getOrDefault(document.toString(), Validators.NONE);
    }

    void keep(URI document, Validators others) {
        documents.remove(document.toString());
        if (!others.isEmpty()) {
            documents.put(document.toString(), others);
        }
        if (documents.size() > MOST_DOCUMENTS) {
            documents.remove(documents.keySet().iterator().next());
        }
    }

    /** How far an archive has been read; the form is its source's own. */
    public Optional<String> position() {
        return Optional.ofNullable(position);
    }

    public void position(String reached) {
        position = reached;
    }

    /** Where to read: the seed URL, or where that leads for good. */
    URI url(String seedUrl) {
        return URI.create(movedTo == null ? seedUrl : movedTo);
    }

    /** From now on it is read there. */
    void movedTo(URI url) {
        movedTo = url.toString();
        observation.moved(url);
    }
}
