package dateline.ingest.push;

import java.util.concurrent.Semaphore;

/** Lets in so many requests, holding so many bytes, and sends the others away at once. Safe for use by many threads. */
final class Admission {

    /** Answers come within milliseconds, so there is room again soon. */
    private static final int RETRY_SECONDS = 1;

    private static final int UNIT_BYTES = 1 << 10;

    private final Semaphore requests;
    private final Semaphore units;

    Admission(PushLimits limits) {
        this.requests = new Semaphore(limits.maxRequests());
        this.units = new Semaphore(Math.toIntExact(limits.maxBytes() / UNIT_BYTES));
    }

    /** @throws Refusal with status 429 if there are too many requests already */
    Pass enter() {
        if (!requests.tryAcquire()) {
            throw new Refusal(429, RETRY_SECONDS, "Too many requests at a time; send this one again");
        }
        return new Pass();
    }

    /** One request's share; belongs to one thread. */
    final class Pass implements AutoCloseable {

        private int held;

        /**
         * Makes room for a body that has grown to so many bytes.
         *
         * @throws Refusal with status 429 if too many bytes are held already
         */
        void hold(long bytes) {
            int wanted = Math.toIntExact((bytes + UNIT_BYTES - 1) / UNIT_BYTES);
            if (wanted > held) {
                if (!units.tryAcquire(wanted - held)) {
                    throw new Refusal(429, RETRY_SECONDS, "Too many bytes at a time; send this request again");
                }
                held = wanted;
            }
        }

        @Override
        public void close() {
            units.release(held);
            requests.release();
        }
    }
}
