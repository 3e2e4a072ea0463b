package dateline.lab.score.name;

import dateline.enrich.name.TaggedSentence;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * A contender's answers about a set.
 *
 * @param found for each document, for each sentence
 * @param tokensPerSecond of CPU time of the thread, the best of a few rounds
 */
record Run(Contender contender, List<List<TaggedSentence>> found, double tokensPerSecond) {

    /** Rounds before the last; the first of them are for the compiler. */
    private static final int ROUNDS = 4;

    private static final double PERCENT = 100;

    private static final double NANOS = 1e9;

    static Run of(Contender contender, List<GoldDocument> documents) {
        return new Run(contender, found(contender, documents), Double.NaN);
    }

    static Run timed(Contender contender, List<GoldDocument> documents) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long tokens = documents.stream()
                .flatMap(document -> document.words().stream())
                .mapToLong(words -> words.length)
                .sum();
        double best = 0;
        List<List<TaggedSentence>> found = List.of();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            found = found(contender, documents);
            best = Math.max(best, tokens * NANOS / (threads.getCurrentThreadCpuTime() - start));
        }
        return new Run(contender, found, best);
    }

    /** Percentage of the words that stand in sentences less probable than a threshold. */
    double unsure(float threshold, List<GoldDocument> documents) {
        long all = 0;
        long below = 0;
        for (int d = 0; d < found.size(); d++) {
            List<String[]> words = documents.get(d).words();
            for (int s = 0; s < words.size(); s++) {
                all += words.get(s).length;
                below += found.get(d).get(s).probability() < threshold ? words.get(s).length : 0;
            }
        }
        return PERCENT * below / all;
    }

    private static List<List<TaggedSentence>> found(Contender contender, List<GoldDocument> documents) {
        List<List<TaggedSentence>> found = new ArrayList<>();
        for (GoldDocument document : documents) {
            found.add(contender.tagger().apply(document.words()));
        }
        return found;
    }
}
