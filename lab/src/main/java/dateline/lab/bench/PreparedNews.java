package dateline.lab.bench;

import dateline.enrich.Preparation;
import dateline.schemas.EnrichedArticle;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serde;

/**
 * Makes articles and prepares them on a thread of its own, as the stage before does.
 *
 * <p>They are given out many at a time: the shard waits for the next ones mostly, and a thread that waits before each
 * finds its caches used by others, which the thread of a shard that carries all it can does not.
 */
final class PreparedNews {

    /** Made before any is given; some 30 MB. */
    private static final int AT_A_TIME = 1000;

    private final BlockingQueue<Made> queue = new ArrayBlockingQueue<>(AT_A_TIME);
    private final Deque<Made> given = new ArrayDeque<>();
    private final AtomicLong preparing = new AtomicLong();
    private volatile Throwable failure;

    /** @param prepared as a shard takes it, read only */
    record Made(long number, VariedNews.Kind kind, ByteBuffer prepared) {}

    /** @param articles writes them */
    PreparedNews(VariedNews news, Serde<EnrichedArticle> articles) {
        Thread _ = Thread.ofPlatform().daemon().name("news").start(() -> make(news, new Preparation(articles)));
    }

    private void make(VariedNews news, Preparation preparation) {
        try {
            for (long number = 0; ; number++) {
                EnrichedArticle article = news.article(number);
                long start = CpuTime.nanos();
                byte[] prepared = preparation.prepared(article);
                long _ = preparing.addAndGet(CpuTime.nanos() - start);
                queue.put(new Made(number, news.kind(number), ByteBuffer.wrap(prepared)));
            }
        } catch (InterruptedException | RuntimeException e) {
            failure = e;
        }
    }

    /** The next one. */
    Made next() {
        try {
            while (given.isEmpty()) {
                gather();
            }
            return given.remove();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Ended while waiting for an article", e);
        }
    }

    private void gather() throws InterruptedException {
        List<Made> gathered = new ArrayList<>(AT_A_TIME);
        while (gathered.size() < AT_A_TIME) {
            Made made = queue.poll(1, TimeUnit.MINUTES);
            if (made == null) {
                throw new IllegalStateException("No article was made in a minute", failure);
            }
            gathered.add(made);
        }
        given.addAll(gathered);
    }

    /** CPU time of preparing so far, encoding included, in nanoseconds. */
    long preparing() {
        return preparing.get();
    }
}
