package dateline.lab.score.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One reader over the set.
 *
 * @param asked fields asked for, by name without place
 * @param right of these, those read so
 * @param misses in order of files
 * @param refused files of which nothing was read
 */
record FeedRun(String name, Map<String, Integer> asked, Map<String, Integer> right, List<Miss> misses, int refused) {

    /**
     * A field read otherwise than expected.
     *
     * @param got empty when it was not read
     * @param reason as far as a rule tells
     */
    record Miss(String file, String fact, String expected, String got, String reason) {}

    static FeedRun of(FeedPeer reader, List<GoldFeed> gold) {
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, Integer> right = new TreeMap<>();
        List<Miss> misses = new ArrayList<>();
        int refused = 0;
        for (GoldFeed feed : gold) {
            Map<String, String> read = Map.of();
            try {
                read = reader.read(feed.bytes()).all();
            } catch (Exception _) { // counted: a feed that a reader fails at is a feed of which it reads nothing
                refused++;
            }
            for (Map.Entry<String, String> fact : feed.facts().all().entrySet()) {
                String field = field(fact.getKey());
                String got = read.getOrDefault(fact.getKey(), "");
                asked.merge(field, 1, Integer::sum);
                if (got.equals(fact.getValue())) {
                    right.merge(field, 1, Integer::sum);
                } else {
                    misses.add(new Miss(
                            feed.name(),
                            fact.getKey(),
                            fact.getValue(),
                            got,
                            MissReason.of(fact.getKey(), fact.getValue(), got, read)));
                }
            }
        }
        return new FeedRun(reader.name(), asked, right, misses, refused);
    }

    private static String field(String fact) {
        return fact.replaceFirst("^entry [0-9]+ ", "entry ");
    }

    int asked(String field) {
        return asked.getOrDefault(field, 0);
    }

    int right(String field) {
        return right.getOrDefault(field, 0);
    }
}
