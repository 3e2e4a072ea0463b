package dateline.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One seed's subscription: asked for, verified for a time, asked for again before that ends. */
final class Subscription {

    private final Hub hub;
    private final String token;
    private final String secret;
    private final Runnable news;

    private int tries;
    private Instant askAgain = Instant.EPOCH;
    private Instant leaseEnds = Instant.EPOCH;

    /**
     * @param token what nobody can guess of the callback's address
     * @param secret empty for none
     */
    Subscription(Hub hub, String token, String secret, Runnable news) {
        this.hub = hub;
        this.token = token;
        this.secret = secret;
        this.news = news;
    }

    Hub hub() {
        return hub;
    }

    String token() {
        return token;
    }

    String secret() {
        return secret;
    }

    Runnable news() {
        return news;
    }

    synchronized boolean shouldAsk(Instant now) {
        return !now.isBefore(askAgain);
    }

    /** Unless it is verified, it is asked again after {@code first}, then twice that and so on. */
    synchronized void asked(Instant now, Duration first, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.min(tries, 20));
        tries++;
        askAgain = now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    synchronized boolean isAsked() {
        return tries > 0;
    }

    /** From now on for so long; two thirds on, it is to be asked for again. */
    synchronized void verified(Instant now, Duration lease) {
        leaseEnds = now.plus(lease);
        askAgain = now.plus(lease.multipliedBy(2).dividedBy(3));
        tries = 1; // whoever was asked once may verify again
    }

    synchronized void denied(Instant now, Duration wait) {
        leaseEnds = Instant.EPOCH;
        askAgain = now.plus(wait);
    }

    synchronized Optional<Duration> quiet(Instant now) {
        if (!now.isBefore(leaseEnds)) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, askAgain);
        return Optional.of(left.isPositive() ? left : Duration.ZERO);
    }
}
