package dateline.lab.train.subject;

import dateline.enrich.subject.Evidence;
import dateline.enrich.subject.MediaTopics;
import dateline.enrich.subject.WordFeatures;
import dateline.enrich.subject.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A text as the model sees it. */
record Example(OwnText text, WordFeatures features, Evidence evidence) {

    private static final long SEED = 31;

    static Example of(OwnText text, MediaTopics topics) {
        var words = Words.of(text.headline(), text.body(), true);
        return new Example(text, WordFeatures.of(words), Evidence.in(words, "en", topics));
    }

    /**
     * These and as many pairs of them, each with the labels of both: news is longer than our texts and often about
     * several things.
     */
    static List<Example> withPairs(List<Example> examples, MediaTopics topics) {
        List<Example> all = new ArrayList<>(examples);
        var random = new Random(SEED);
        for (Example one : examples) {
            OwnText other = examples.get(random.nextInt(examples.size())).text();
            Set<Integer> tops = new LinkedHashSet<>(one.text().tops());
            tops.addAll(other.tops());
            Set<Integer> concepts = new LinkedHashSet<>(one.text().concepts());
            concepts.addAll(other.concepts());
            String body = one.text().body() + "\n\n" + other.body();
            all.add(of(new OwnText(one.text().headline(), body, tops, concepts), topics));
        }
        return all;
    }

    boolean isAbout(int top) {
        return text.tops().contains(top);
    }
}
