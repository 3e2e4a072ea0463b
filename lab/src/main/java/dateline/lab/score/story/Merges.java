package dateline.lab.score.story;

import java.util.List;
import java.util.Map;

/** What became of stories that others took in. */
final class Merges {

    private Merges() {}

    /** The stories that stand at the end of all merges, for these. */
    static List<String> inTheEnd(List<String> stories, Map<String, String> mergedInto) {
        return stories.stream().map(story -> last(story, mergedInto)).toList();
    }

    private static String last(String story, Map<String, String> mergedInto) {
        String now = story;
        while (mergedInto.containsKey(now)) {
            now = mergedInto.get(now);
        }
        return now;
    }
}
