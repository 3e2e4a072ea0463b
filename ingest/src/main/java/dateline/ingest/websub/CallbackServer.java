package dateline.ingest.websub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Where hubs reach us: {@code GET /websub/TOKEN} to verify, {@code POST /websub/TOKEN} to tell of news. Statuses: 200 and
 * 202 as WebSub has them, 404 for what we did not ask for, 410 for a subscription that is no more, 413 and 429 for too
 * much.
 */
public final class CallbackServer {

    /** What callbacks' paths start with. */
    public static final String PATH = "/websub";

    private static final int MAX_BODY_BYTES = 8 << 20;
    private static final int MAX_REQUESTS = 64;
    private static final int LONGEST_CHALLENGE = 2_048;
    private static final Duration READ_WITHIN = Duration.ofSeconds(30);

    private final Subscriptions subscriptions;
    private final Semaphore requests = new Semaphore(MAX_REQUESTS);

    public CallbackServer(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Adds this server's routes. */
    public void addTo(RoutesConfig routes) {
        routes.get(PATH + "/{token}", this::verify);
        routes.post(PATH + "/{token}", this::told);
    }

    private void verify(Context context) {
        String challenge = parameter(context, "hub.challenge");
        Optional<String> answer = challenge.length() > LONGEST_CHALLENGE
                ? Optional.empty()
                : subscriptions.verify(
                        context.pathParam("token"),
                        parameter(context, "hub.mode"),
                        parameter(context, "hub.topic"),
                        challenge,
                        parameter(context, "hub.lease_seconds"));
        // The challenge is somebody's text: never to be taken for a page of ours.
        context.header("X-Content-Type-Options", "nosniff").contentType("text/plain");
        context.status(answer.isPresent() ? 200 : 404).result(answer.orElse("There is no such subscription"));
    }

    private static String parameter(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    private void told(Context context) {
        if (!requests.tryAcquire()) {
            context.status(429).header("Retry-After", "1");
            return;
        }
        try {
            String signature = context.header("X-Hub-Signature");
            boolean known = subscriptions.told(
                    context.pathParam("token"),
                    signature == null ? "" : signature,
                    new Bounded(context.req().getInputStream()));
            context.status(known ? 202 : 410);
        } catch (TooMuchException _) {
            context.status(413);
        } catch (IOException _) {
            context.status(400); // broke off
        } finally {
            requests.release();
        }
    }

    private static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A body that ends in {@link TooMuchException} once it is too long or takes too long. */
    private static final class Bounded extends FilterInputStream {

        private final long end = System.nanoTime() + READ_WITHIN.toNanos();
        private long bytes;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            if (bytes > MAX_BODY_BYTES || System.nanoTime() - end > 0) {
                throw new TooMuchException();
            }
            return read;
        }
    }
}
