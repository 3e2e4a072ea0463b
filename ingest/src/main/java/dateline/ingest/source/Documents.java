package dateline.ingest.source;

import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchResult;
import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FetchResult.Why;
import dateline.ingest.fetch.Fetcher;
import dateline.ingest.source.SourceException.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the documents a source consists of, and notes what the answers say of the source. */
final class Documents {

    /** 410 says so (RFC 9110, section 15.5.11); asking for it again is for people, by testing or changing the seed. */
    private static final Duration FOR_GOOD = Duration.ofDays(3_650);

    /** Pages and feeds are said to be fresh for days by caches nobody has looked at. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    /** RFC 9111, section 5.2.2.1. */
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*+=\\s*+\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private final Fetcher fetcher;
    private final Memory memory;

    Documents(Fetcher fetcher, Memory memory) {
        this.fetcher = fetcher;
        this.memory = memory;
    }

    /**
     * The seed's own document, unless it is as before.
     *
     * @throws SourceException if it cannot be had
     */
    Optional<Fetched> main(FetchRequest request) throws SourceException, InterruptedException {
        FetchResult result = fetcher.fetch(request.with(memory.validators()));
        return switch (result) {
            case Fetched fetched -> {
                answered(request.url(), fetched.permanentUrl(), fetched.headers());
                memory.observation().changed();
                yield Optional.of(fetched);
            }
            case NotModified same -> {
                answered(request.url(), same.permanentUrl(), same.headers());
                yield Optional.empty();
            }
            case Refused refused -> throw trouble(refused);
            case Failed failed -> throw trouble(failed);
        };
    }

    private void answered(URI asked, URI permanent, Map<String, List<String>> headers) {
        if (!permanent.equals(asked)) {
            memory.movedTo(permanent);
        }
        for (String line : headers.getOrDefault("cache-control", List.of())) {
            Matcher age = MAX_AGE.matcher(line);
            if (age.find() && !line.toLowerCase(Locale.ROOT).contains("no-cache")) {
                wishes(Duration.ofSeconds(Long.parseLong(age.group(1))));
            }
        }
    }

    /** The source asks to be left alone for so long; an hour at most is granted. */
    void wishes(Duration pause) {
        memory.observation().wishes(pause.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : pause);
    }

    static SourceException trouble(Refused refused) {
        Trouble trouble = switch (refused.why()) {
            case ROBOTS, ADDRESS, BAD_URL -> Trouble.BLOCKED;
            case GONE -> Trouble.GONE;
            case STATUS -> refused.status() == 404 ? Trouble.GONE : Trouble.BLOCKED;
            case REDIRECTS, TOO_LARGE, MALFORMED -> Trouble.UNREADABLE;
        };
        Duration wish = refused.why() == Why.GONE ? FOR_GOOD : refused.retryAfter();
        return new SourceException(refused.detail(), trouble, wish);
    }

    static SourceException trouble(Failed failed) {
        return new SourceException(failed.detail(), Trouble.PASSING, failed.retryAfter());
    }
}
