package dateline.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.read.Item;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.read.Place;
import dateline.ingest.source.EntryReader.Result;
import dateline.schemas.PendingEntry;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Seed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the entries of a source that were not taken yet, oldest first, and remembers each once it was taken. An entry
 * whose page cannot be had now is remembered too, and tried again although the source may not list it any more.
 */
final class NewEntries {

    /** What is more waits for the next poll, so that one poll does not last for hours. */
    private static final int MOST_A_POLL = 200;

    /** Changed entries read again in one poll; there are feeds that stamp every entry with the time of asking. */
    private static final int MOST_CHANGED = 20;

    /** A change to what is older is rarely news. */
    private static final Duration CHANGES_COUNT = Duration.ofDays(2);

    /** After so many pages in a row that could not be had, the others are not even asked for. */
    private static final int TROUBLE = 3;

    private static final int MOST_PENDING = 500;
    private static final int MOST_TRIES = 7;

    /** A page that the server says is not there. */
    private static final int MOST_TRIES_MISSING = 4;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** One, four, sixteen minutes …: the last try is some 22 hours after the first. */
    private static final int PAUSE_GROWS = 4;

    private static final int LONGEST_SUMMARY = 1_000;

    private final EntryReader reader;
    private final SourceParts parts;
    private final Memory memory;
    private int failedInRow;

    /** @param dated whether what states no time of publication is no article */
    NewEntries(Seed seed, SourceParts parts, Memory memory, boolean dated) {
        this.reader = new EntryReader(seed, parts, dated);
        this.parts = parts;
        this.memory = memory;
    }

    /**
     * Takes those that are new, or changed since they were taken.
     *
     * @param listed everything the source lists now, in its order
     * @return whether all were taken; if not, the source must be sent again
     */
    boolean take(List<Entry> listed, ItemTaker out) throws InterruptedException {
        memory.observation().listed(listed, parts.timepiece().now());
        List<Entry> wanted = wanted(listed);
        boolean all = wanted.size() <= MOST_A_POLL;
        for (Entry entry : all ? wanted : wanted.subList(0, MOST_A_POLL)) {
            boolean fresh = !memory.seen().has(entry);
            if (fresh) {
                memory.observation().fresh(entry, parts.timepiece().now());
            }
            if (fresh && memory.takenElsewhere(entry)) {
                out.repeated();
                memory.seen().add(entry);
            } else if (failedInRow < TROUBLE) {
                takeOne(entry, 0, out);
            } else {
                wait(
                        entry,
                        0,
                        new Result.Later("not asked for: others of its host cannot be had", Duration.ZERO, false),
                        out);
            }
            memory.save();
        }
        listed.reversed().stream().filter(memory.seen()::has).forEach(memory.seen()::meet);
        memory.seen().shrink(listed.size());
        if (!all) {
            memory.observation().more();
        }
        return all;
    }

    private List<Entry> wanted(List<Entry> listed) {
        Instant since = parts.timepiece().now().minus(CHANGES_COUNT);
        List<Entry> wanted = new ArrayList<>();
        int changed = 0;
        for (Entry entry : listed) {
            if (!memory.seen().has(entry)) {
                wanted.add(entry);
            } else if (changed < MOST_CHANGED
                    && memory.seen().hasEarlier(entry)
                    && entry.modifiedAt().isAfter(since)) {
                wanted.add(entry);
                changed++;
            }
        }
        if (wanted.stream().allMatch(entry -> entry.publishedAt() != null)) {
            wanted.sort(Comparator.comparing(Entry::publishedAt));
        } else {
            Collections.reverse(wanted); // the usual order is the newest first
        }
        int most = Math.min(memory.mostNew(), wanted.size());
        return wanted.subList(wanted.size() - most, wanted.size());
    }

    /** Tries those again whose time has come. Begins a poll. */
    void retry(ItemTaker out) throws InterruptedException {
        failedInRow = 0;
        Instant now = parts.timepiece().now();
        for (PendingEntry pending : List.copyOf(memory.pending())) {
            if (!pending.getNotBefore().isAfter(now) && failedInRow < TROUBLE) {
                memory.pending().remove(pending);
                takeOne(entry(pending), pending.getTries(), out);
                memory.save();
            }
        }
    }

    private void takeOne(Entry entry, int tries, ItemTaker out) throws InterruptedException {
        switch (reader.read(entry)) {
            case Result.Done(var item, var how, var page) -> {
                failedInRow = 0;
                memory.tried(new Trial.Article(item, how, Optional.ofNullable(page)));
                out.take(item);
                memory.seen().add(entry);
            }
            case Result.Later later -> {
                memory.tried(Trial.Article.unread(entry.url(), later.detail()));
                if (later.missing()) {
                    memory.observation().gone();
                } else {
                    failedInRow++;
                }
                wait(entry, tries + 1, later, out);
            }
        }
    }

    private void wait(Entry entry, int tries, Result.Later later, ItemTaker out) throws InterruptedException {
        if (tries >= (later.missing() ? MOST_TRIES_MISSING : MOST_TRIES)
                || memory.pending().size() >= MOST_PENDING) {
            giveUp(entry, tries, later, out);
        } else {
            memory.pending().add(pending(entry, tries, later));
        }
        memory.seen().add(entry); // from here on it is known as one that waits
    }

    private void giveUp(Entry entry, int tries, Result.Later later, ItemTaker out) throws InterruptedException {
        if (reader.alone(entry, later.detail()) instanceof Result.Done(var item, var how, var page)
                && item instanceof Item.Read) {
            out.take(item);
            return;
        }
        String url = entry.url().toString();
        var cause = new RejectedException(
                Reason.INVALID, "its page could not be had in " + tries + " tries: " + later.detail());
        out.take(new Item.Rejected(new Place(url, 1), "fetch-page", cause, url.getBytes(UTF_8)));
    }

    private PendingEntry pending(Entry entry, int tries, Result.Later later) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < tries; i++) {
            pause = pause.multipliedBy(PAUSE_GROWS);
        }
        if (later.retryAfter().compareTo(pause) > 0) {
            pause = later.retryAfter();
        }
        String summary = entry.summary().isEmpty() ? entry.content() : entry.summary();
        return PendingEntry.newBuilder()
                .setUrl(entry.url().toString())
                .setHeadline(cut(entry.headline()))
                .setSummary(cut(summary))
                .setPublishedAt(entry.publishedAt())
                .setTries(tries)
                .setNotBefore(parts.timepiece().now().plus(pause).truncatedTo(ChronoUnit.MILLIS))
                .setDetail(cut(later.detail()))
                .build();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY);
    }

    private static Entry entry(PendingEntry pending) {
        return new Entry(
                "",
                URI.create(pending.getUrl()),
                pending.getHeadline() == null ? "" : pending.getHeadline(),
                pending.getSummary() == null ? "" : pending.getSummary(),
                "",
                List.of(),
                List.of(),
                "",
                "",
                pending.getPublishedAt(),
                null);
    }
}
