package dateline.lab.replay;

import dateline.lab.watch.Ledger;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes a load set by schedule, and writes into the ledger what it means to publish before it does. */
public final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    /**
     * What to publish.
     *
     * @param count at most so many articles
     * @param time no longer than this
     * @param repeat whether to begin again, with new ids, when the set is at its end
     */
    public record Plan(Rate rate, long count, Duration time, boolean repeat) {}

    private final LoadSet set;
    private final Plan plan;
    private final RunArticles articles;
    private final Ledger ledger;
    private final Consumer<Article> out;
    private final LongSupplier nanoTime;
    private long published;
    private long skipped;

    /** @param out takes each article, and may block */
    public Replay(
            LoadSet set, Plan plan, RunArticles articles, Ledger ledger, Consumer<Article> out, LongSupplier nanoTime) {
        this.set = set;
        this.plan = plan;
        this.articles = articles;
        this.ledger = ledger;
        this.out = out;
        this.nanoTime = nanoTime;
    }

    /**
     * Publishes all of it, on this thread.
     *
     * @return how many items of the set were skipped: no article by the rules, or an id the set had before
     * @throws IOException if the set cannot be read
     */
    public long run() throws IOException, InterruptedException {
        var schedule = new Schedule(plan.rate(), nanoTime);
        int round = 0;
        long before;
        do {
            before = published;
            once(schedule, round++);
        } while (plan.repeat() && published > before && !isOver(schedule));
        return skipped;
    }

    private void once(Schedule schedule, int round) throws IOException, InterruptedException {
        try (LoadReader reader = set.reader()) {
            Optional<LoadItem> item = reader.next();
            while (item.isPresent() && !isOver(schedule)) {
                publish(item.get(), round, schedule);
                item = reader.next();
            }
        }
    }

    private boolean isOver(Schedule schedule) {
        return published >= plan.count()
                || schedule.sinceStart(published) >= plan.time().toNanos();
    }

    private void publish(LoadItem item, int round, Schedule schedule) throws InterruptedException {
        try {
            long due = schedule.await(published);
            Article article = articles.article(item, round);
            if (ledger.intend(article.getArticleId(), due)) {
                out.accept(article);
                published++;
            } else {
                skip(item, "the set has this id twice");
            }
        } catch (RejectedException e) {
            skip(item, e.getMessage());
        }
    }

    private void skip(LoadItem item, String why) {
        if (skipped++ == 0) {
            log.warn("Item '{}' is skipped: {}. Further ones are only counted.", item.id(), why);
        }
    }
}
