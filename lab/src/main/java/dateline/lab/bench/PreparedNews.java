package dateline.lab.bench;

import dateline.enrich.Preparation;
import dateline.schemas.EnrichedArticle;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serde;

/** Makes articles and prepares them on a thread of its own, some ahead of who takes them, as the stage before does. */
final class PreparedNews {

    private static final int AHEAD = 256;

    private final BlockingQueue<Made> queue = new ArrayBlockingQueue<>(AHEAD);
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
            Made made = queue.poll(1, TimeUnit.MINUTES);
            if (made == null) {
                throw new IllegalStateException("No article was made in a minute", failure);
            }
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Ended while waiting for an article", e);
        }
    }

    /** CPU time of preparing so far, encoding included, in nanoseconds. */
    long preparing() {
        return preparing.get();
    }
}
