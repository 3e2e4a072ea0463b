package dateline.ingest.fetch;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dateline.ingest.fetch.Exchange.Question;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Why;
import dateline.ingest.fetch.Politely.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Fetches over HTTP/1.1. Each redirect is a request of its own: checked, delayed and asked robots.txt about again. */
public final class HttpFetcher implements Fetcher, FormSender, AutoCloseable {

    private static final int MAX_REDIRECTS = 10;

    /** Of robots.txt files together: some ten thousand hosts. */
    private static final long ROBOTS_BYTES = 64L << 20;

    /** What a server says to a form is for people. */
    private static final int MAX_FORM_ANSWER = 16 << 10;

    private static final int LONGEST_VALIDATOR = 1_024;

    private final Timepiece timepiece;
    private final FetchConfig config;
    private final FetchMetrics metrics;
    private final Exchange exchange;
    private final Politely politely;
    private final Robots robots;

    /** @param names where hosts are, {@link HostNames#SYSTEM} but in a simulated web; addresses are checked all the same */
    public HttpFetcher(FetchConfig config, Timepiece timepiece, HostNames names, MeterRegistry registry) {
        this.timepiece = timepiece;
        this.config = config;
        this.metrics = new FetchMetrics(registry);
        this.exchange = new Exchange(config, new CheckedNames(names, new AddressRule(config.allowed())));
        this.politely = new Politely(config, exchange, timepiece, metrics);
        this.robots = new Robots(politely, config, timepiece, ROBOTS_BYTES);
    }

    @Override
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        return counted(() -> followed(request));
    }

    @Override
    public FetchResult post(URI url, Map<String, String> form) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey(), UTF_8) + "=" + encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return counted(() -> posted(url, body));
    }

    /** One way to a result. */
    private interface Trying {
        FetchResult result() throws FailedException, RefusedException, InterruptedException;
    }

    private FetchResult counted(Trying trying) throws InterruptedException {
        Instant start = timepiece.now();
        FetchResult result;
        try {
            result = trying.result();
        } catch (RefusedException e) {
            result = e.result();
        } catch (FailedException e) {
            result = e.result();
        }
        metrics.ended(result, Duration.between(start, timepiece.now()));
        return result;
    }

    private FetchResult followed(FetchRequest request) throws FailedException, RefusedException, InterruptedException {
        var patience = new Patience(request.patience(), timepiece);
        var question = Question.get(request.validators(), request.maxBytes());
        WebUrl at = WebUrl.of(request.url());
        URI permanent = request.url();
        boolean permanentSoFar = true;
        Set<URI> been = new HashSet<>();
        while (been.add(at.uri())) {
            String purpose = been.size() == 1 ? FetchMetrics.PAGE : FetchMetrics.REDIRECT;
            Answer answer = politely.ask(at, question, allowedDelay(at), patience, purpose);
            if (!answer.isRedirect()) {
                return result(request, at.uri(), permanent, answer);
            }
            if (been.size() > MAX_REDIRECTS) {
                throw new RefusedException(
                        Why.REDIRECTS, answer.status(), Duration.ZERO, "More than " + MAX_REDIRECTS + " redirects");
            }
            WebUrl next = redirected(at, answer);
            // Who leads from https to http today has lost a certificate, not its address.
            permanentSoFar &= answer.isPermanent() && (next.isSecure() || !at.isSecure());
            permanent = permanentSoFar ? next.uri() : permanent;
            at = next;
        }
        throw new RefusedException(Why.REDIRECTS, "Redirects lead in a circle");
    }

    private FetchResult posted(URI url, String form) throws FailedException, RefusedException, InterruptedException {
        var request = FetchRequest.of(url).upTo(MAX_FORM_ANSWER);
        var patience = new Patience(request.patience(), timepiece);
        var question = new Question(Validators.NONE, MAX_FORM_ANSWER, true, form);
        WebUrl at = WebUrl.of(url);
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Answer answer = politely.ask(at, question, config.hostDelay(), patience, FetchMetrics.HUB);
            if (answer.status() != 307 && answer.status() != 308) {
                return result(request, at.uri(), url, answer);
            }
            at = redirected(at, answer);
        }
        throw new RefusedException(Why.REDIRECTS, "More than " + MAX_REDIRECTS + " redirects");
    }

    /** @throws RefusedException if robots.txt forbids it */
    private Duration allowedDelay(WebUrl url) throws FailedException, RefusedException, InterruptedException {
        RobotsRules rules = robots.rulesFor(url);
        if (!rules.allow(url.uri())) {
            throw new RefusedException(Why.ROBOTS, "robots.txt of " + url.host() + " forbids it");
        }
        return rules.crawlDelay().compareTo(config.hostDelay()) > 0 ? rules.crawlDelay() : config.hostDelay();
    }

    private static WebUrl redirected(WebUrl from, Answer answer) throws RefusedException {
        String location = answer.header("location");
        if (location.isBlank()) {
            throw new RefusedException(
                    Why.REDIRECTS, answer.status(), Duration.ZERO, "A redirect that does not say where to");
        }
        try {
            return WebUrl.of(from.uri(), location);
        } catch (RefusedException e) {
            throw new RefusedException(
                    Why.REDIRECTS, answer.status(), Duration.ZERO, "A redirect leads astray: " + e.getMessage());
        }
    }

    private static FetchResult result(FetchRequest request, URI url, URI permanent, Answer answer)
            throws RefusedException {
        int status = answer.status();
        if (status == 304 && !request.validators().isEmpty()) {
            Validators sent = request.validators();
            Validators now = validators(answer);
            var kept = new Validators(
                    now.etag().isEmpty() ? sent.etag() : now.etag(),
                    now.lastModified().isEmpty() ? sent.lastModified() : now.lastModified());
            return new NotModified(url, permanent, kept, answer.headers());
        }
        if (status >= 200 && status < 300 && status != 206) {
            return new Fetched(
                    url,
                    permanent,
                    validators(answer),
                    answer.header("content-type"),
                    answer.headers(),
                    answer.body(),
                    answer.wireBytes());
        }
        Why why = status == 410 ? Why.GONE : status >= 400 ? Why.STATUS : Why.MALFORMED;
        throw new RefusedException(why, status, Duration.ZERO, "HTTP " + status + " from " + url.getHost());
    }

    private static Validators validators(Answer answer) {
        return new Validators(kept(answer.header("etag")), kept(answer.header("last-modified")));
    }

    /** What is too long or holds what no header may hold is not sent back. */
    private static String kept(String validator) {
        return validator.length() > LONGEST_VALIDATOR || !validator.chars().allMatch(c -> c >= 0x20 && c < 0x7F)
                ? ""
                : validator;
    }

    /** Ends the connections; what is in hand fails. */
    @Override
    public void close() {
        try {
            exchange.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
