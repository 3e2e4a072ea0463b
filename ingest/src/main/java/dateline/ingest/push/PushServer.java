package dateline.ingest.push;

import dateline.ingest.publish.InFlight;
import dateline.ingest.publish.Outcome;
import dateline.ingest.publish.OutcomeCount;
import dateline.ingest.read.ArticleFields;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Format;
import dateline.ingest.read.Item;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.read.NdjsonReader;
import dateline.program.ProgramServer;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles by HTTP: {@code POST /articles}, one as JSON, text or HTML, many as NDJSON or as
 * agencies send them.
 *
 * <p>202 is answered once Kafka has acknowledged, never before. What is refused is answered and counted but is no dead
 * letter: whoever pushed has the data and was told.
 */
public final class PushServer {

    /** Names this kind in articles and metrics. */
    public static final String KIND = "push";

    /** The path articles are pushed to. */
    public static final String PATH = "/articles";

    /** The longest body the server need let through; the exact limits are drawn here, by content type. */
    public static final long MAX_REQUEST_BYTES = PushLimits.MAX_MANY_BYTES;

    /** A broker that is away comes back in seconds, not milliseconds. */
    private static final int KAFKA_RETRY_SECONDS = 5;

    private static final int LINES_IN_FLIGHT = 1_000;
    /** What is read of a body after it was refused, and for how long. */
    private static final long MOST_IGNORED = 16L << 20;

    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int BUFFER_BYTES = 64 << 10;

    private static final Logger log = LoggerFactory.getLogger(PushServer.class);

    private final Function<Article, CompletableFuture<Outcome>> publish;
    private final Supplier<String> waitsFor;
    private final ArticleReader reader;
    private final OutcomeCount count;
    private final PushLimits limits;
    private final Admission admission;

    /**
     * @param publish gives the outcome once Kafka has acknowledged
     * @param waitsFor what keeps the program from working now, empty when nothing does
     */
    public PushServer(
            Function<Article, CompletableFuture<Outcome>> publish,
            Supplier<String> waitsFor,
            ArticleReader reader,
            OutcomeCount count,
            PushLimits limits) {
        this.publish = publish;
        this.waitsFor = waitsFor;
        this.reader = reader;
        this.count = count;
        this.limits = limits;
        this.admission = new Admission(limits);
    }

    /** Adds this server's routes. */
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::post);
    }

    private void post(Context context) throws InterruptedException {
        try (Admission.Pass pass = admission.enter()) {
            if (!waitsFor.get().isEmpty()) {
                throw new Refusal(503, KAFKA_RETRY_SECONDS, "Still waiting for " + waitsFor.get());
            }
            var type = MediaType.of(context.contentType() == null ? "" : context.contentType());
            if (type.name().equals(MediaType.NDJSON)) {
                many(context, type, pass);
            } else if (type.agency().isPresent()) {
                agency(context, type, type.agency().get(), pass);
            } else {
                one(context, type, pass);
            }
        } catch (Refusal e) {
            refuse(context, e, Map.of());
        } catch (IOException e) {
            refuse(context, new Refusal(400, "The body broke off: " + e.getMessage()), Map.of());
        }
    }

    private void one(Context context, MediaType type, Admission.Pass pass) throws IOException, InterruptedException {
        Article.Builder known = PushParameters.of(context.queryParamMap(), type, KIND);
        long since = System.nanoTime();
        Article article;
        Outcome outcome;
        try {
            article = read(type, whole(body(context, PushLimits.MAX_ONE_BYTES), pass), known);
            outcome = await(publish.apply(article));
        } catch (RejectedException e) {
            count(new Outcome.Rejected(e), since);
            reject(context, e);
            return;
        } catch (Refusal e) {
            if (e.status() == 413) { // an article, but none we take; of the others it is not known what they are
                count(new Outcome.Rejected(new RejectedException(Reason.TOO_LARGE, e.getMessage())), since);
            }
            throw e;
        } catch (RuntimeException e) { // nobody foresaw it, but it is counted before the server answers 500
            count(new Outcome.Failed(e), since);
            throw e;
        }
        count(outcome, since);
        answer(context, article, outcome);
    }

    private Article read(MediaType type, byte[] body, Article.Builder known) {
        return switch (type.name()) {
            case MediaType.JSON -> reader.json(body, known);
            case MediaType.TEXT -> reader.text(body, known);
            case MediaType.HTML -> reader.html(body, type.charset(), known);
            default -> throw new IllegalStateException("Let through by PushParameters: " + type);
        };
    }

    private Outcome await(CompletableFuture<Outcome> outcome) throws InterruptedException {
        try {
            return outcome.get(limits.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Outcome.Failed(e);
        }
    }

    private static void answer(Context context, Article article, Outcome outcome) {
        switch (outcome) {
            case Outcome.Published(), Outcome.Repeated() -> {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("articleId", article.getArticleId());
                answer.put("outcome", outcome.word());
                ProgramServer.answer(context, 202, answer);
            }
            case Outcome.Rejected(var cause) -> reject(context, cause);
            case Outcome.Failed(var cause) -> {
                log.warn("Article {} not acknowledged: {}", article.getArticleId(), cause.toString());
                refuse(context, notAcknowledged(), Map.of());
            }
        }
    }

    /** Gives items one by one, as they are read. */
    @FunctionalInterface
    private interface Feed {
        void to(ItemTaker out) throws IOException, InterruptedException;
    }

    private void many(Context context, MediaType type, Admission.Pass pass) throws InterruptedException {
        PushParameters.of(context.queryParamMap(), type, KIND);
        pass.hold(PushLimits.MAX_ONE_BYTES); // the longest line; what is published is Kafka's buffer's affair
        send(
                context,
                out -> new NdjsonReader(reader)
                        .read(
                                body(context, PushLimits.MAX_MANY_BYTES),
                                "request",
                                () -> ArticleReader.start(KIND),
                                out));
    }

    private void agency(Context context, MediaType type, Format format, Admission.Pass pass)
            throws IOException, InterruptedException {
        Article.Builder known = PushParameters.of(context.queryParamMap(), type, KIND);
        byte[] body = whole(body(context, PushLimits.MAX_ONE_BYTES), pass);
        String charset = type.charset().isEmpty() ? "" : type.name() + "; charset=" + type.charset();
        long since = System.nanoTime();
        List<Item> items;
        try {
            items = reader.wire(format, body, charset, "request", () -> Article.newBuilder(known));
        } catch (RejectedException e) {
            count(new Outcome.Rejected(e), since);
            reject(context, e);
            return;
        }
        send(context, out -> {
            for (Item item : items) {
                out.take(item);
            }
        });
    }

    private void send(Context context, Feed items) throws InterruptedException {
        var tally = new PushTally();
        Refusal refusal = null;
        record Line(long number, long since) {}
        try (var inFlight = new InFlight<Line>(LINES_IN_FLIGHT, limits.answerWithin(), (line, outcome) -> {
            tally.count(line.number(), outcome);
            count(outcome, line.since());
        })) {
            try {
                items.to(item -> {
                    if (tally.anyFailed()) {
                        throw notAcknowledged();
                    }
                    inFlight.add(new Line(item.place().line(), System.nanoTime()), outcomeOf(item));
                });
            } catch (Refusal e) {
                refusal = e;
            } catch (IOException e) {
                refusal = new Refusal(400, "The body broke off: " + e.getMessage());
            } catch (RuntimeException e) { // nobody foresaw it; the lines before it still are to be counted
                log.error("A line of a push failed", e);
                inFlight.add(new Line(0, System.nanoTime()), CompletableFuture.completedFuture(new Outcome.Failed(e)));
                refusal = new Refusal(500, "Something went wrong here; the program's log says what");
            }
            inFlight.awaitAll();
        }
        answer(context, tally, refusal);
    }

    private CompletableFuture<Outcome> outcomeOf(Item item) {
        return switch (item) {
            case Item.Read(var place, var article) -> publish.apply(article);
            case Item.Rejected(var place, var step, var cause, var bytes) ->
                CompletableFuture.completedFuture(new Outcome.Rejected(cause));
            case Item.Unreadable(var place, var cause) -> CompletableFuture.completedFuture(new Outcome.Failed(cause));
        };
    }

    private static void answer(Context context, PushTally tally, Refusal refusal) {
        if (refusal != null) {
            refuse(context, refusal, tally.answer());
        } else if (tally.anyFailed()) {
            refuse(context, notAcknowledged(), tally.answer());
        } else if (tally.isEmpty()) {
            refuse(context, new Refusal(400, "There is no article in the body"), tally.answer());
        } else if (!tally.anyTaken()) {
            refuse(context, new Refusal(400, "Nothing in the body is an article we take"), tally.answer());
        } else {
            ProgramServer.answer(context, 202, tally.answer());
        }
    }

    private InputStream body(Context context, long maxBytes) throws IOException {
        long length = context.req().getContentLengthLong();
        if (length > maxBytes) {
            throw BodyStream.tooLarge(maxBytes);
        }
        InputStream raw = new BodyStream(context.bodyInputStream(), maxBytes, limits.readWithin());
        String encoding = context.header("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return raw;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new Refusal(415, "Content-Encoding must be gzip or none");
        }
        return new BodyStream(new GZIPInputStream(raw, BUFFER_BYTES), maxBytes, limits.readWithin());
    }

    private static byte[] whole(InputStream body, Admission.Pass pass) throws IOException {
        var whole = new ByteArrayOutputStream(BUFFER_BYTES);
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            pass.hold(whole.size() + (long) count);
            whole.write(buffer, 0, count);
        }
        return whole.toByteArray();
    }

    private void count(Outcome outcome, long since) {
        count.item(KIND, outcome, Duration.ofNanos(System.nanoTime() - since));
    }

    private static Refusal notAcknowledged() {
        return new Refusal(
                503,
                KAFKA_RETRY_SECONDS,
                "Kafka did not acknowledge in time; send it all again, what is there already is recognised");
    }

    private static void reject(Context context, RejectedException cause) {
        int status = cause.reason() == Reason.TOO_LARGE ? 413 : 400;
        Map<String, Object> field = new LinkedHashMap<>();
        ArticleFields.namedIn(cause.getMessage()).ifPresent(name -> field.put("field", name));
        refuse(context, new Refusal(status, cause.getMessage()), field);
    }

    private static void refuse(Context context, Refusal refusal, Map<String, Object> more) {
        if (refusal.status() == 413) {
            readOn(context);
        }
        if (refusal.retryAfterSeconds() != Refusal.NO_RETRY) {
            context.header("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", refusal.getMessage());
        answer.putAll(more);
        ProgramServer.answer(context, refusal.status(), answer);
    }

    /** Whoever is still sending may not see the answer if the connection is closed at once (RFC 9112, section 9.6). */
    private static void readOn(Context context) {
        byte[] ignored = new byte[BUFFER_BYTES];
        long until = System.nanoTime() + LINGER_NANOS;
        try {
            InputStream in = context.bodyInputStream();
            for (long left = MOST_IGNORED; left > 0 && System.nanoTime() - until < 0; ) {
                int count = in.read(ignored);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
        } catch (IOException _) {
            // it has gone, and does not wait for an answer
        }
    }
}
