package dateline.enrich.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which terms of the vocabulary stand in an article, and how strongly they speak for each concept.
 *
 * <p>The longest term wins where several start, and its words are not read again. A term counts with its weight once,
 * and less each time it comes again: five "oil" say more than one, but not five times as much.
 */
public final class Evidence {

    /** Terms of more words are not looked for. */
    public static final int LONGEST_TERM = 6;

    /** What the headline and the first words say, the article is about. */
    private static final int LEAD = 60;

    private static final float LEAD_BONUS = 0.5f;

    private final MediaTopics topics;
    private final float[] strengths;
    private final float[] branches;
    private final Map<Integer, List<Hit>> hits = new HashMap<>();
    private float total;

    private Evidence(MediaTopics topics) {
        this.topics = topics;
        strengths = new float[topics.count()];
        branches = new float[topics.tops()];
    }

    /** @param language one of {@link MediaTopics#LANGUAGES} */
    public static Evidence in(Words words, String language, MediaTopics topics) {
        var found = new HashMap<Integer, Hit>();
        int at = 0;
        while (at < words.count()) {
            int length = longest(words, at, language, topics, found);
            at += Math.max(1, length);
        }
        var evidence = new Evidence(topics);
        List<Hit> inOrder = new ArrayList<>(found.values());
        inOrder.sort(Comparator.comparingInt(hit -> hit.first));
        inOrder.forEach(evidence::add);
        return evidence;
    }

    /** Remembers the longest term that starts here, and returns how many words it has. */
    private static int longest(Words words, int at, String language, MediaTopics topics, Map<Integer, Hit> found) {
        long run = 0;
        int best = 0;
        int entries = 0;
        int last = Math.min(at + LONGEST_TERM, at < words.bodyFirst() ? words.bodyFirst() : words.count());
        for (int end = at; end < last; end++) {
            run = end == at ? words.hash(at) : Words.join(run, words.hash(end));
            int known = topics.find(MediaTopics.key(language, run));
            if (known == 0) {
                break;
            }
            if ((known & 0xFF) > 1) {
                best = end + 1 - at;
                entries = known;
            }
        }
        if (best > 0) {
            found.computeIfAbsent(entries, Hit::new)
                    .add(at, best, at < words.bodyFirst() + LEAD, at >= words.bodyFirst());
        }
        return best;
    }

    private void add(Hit hit) {
        int first = hit.entries >>> 8;
        int count = (hit.entries & 0xFF) - 1;
        var most = new float[branches.length];
        for (int entry = first; entry < first + count; entry++) {
            int concept = topics.concept(entry);
            float strength = topics.weight(entry) * hit.strength();
            strengths[concept] += strength;
            int top = topics.top(concept);
            most[top] = Math.max(most[top], strength);
            hits.computeIfAbsent(concept, _ -> new ArrayList<>()).add(hit);
        }
        for (int top = 0; top < most.length; top++) {
            branches[top] += most[top];
            total += most[top];
        }
    }

    /** What speaks for a concept itself, 0 or more. */
    public float strength(int concept) {
        return strengths[concept];
    }

    /** What speaks for a top-level subject or anything below it, each term once. */
    public float branch(int top) {
        return branches[top];
    }

    /** Of all that speaks for anything, the share that speaks for this top-level subject; little evidence is a small share. */
    public float share(int top) {
        return branches[top] / (total + 2);
    }

    /** Concepts that at least one term speaks for, top-level subjects among them, in the order of their numbers. */
    public int[] concepts() {
        return hits.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The terms that speak for a concept, strongest first. */
    List<Hit> hits(int concept) {
        List<Hit> sorted = new ArrayList<>(hits.getOrDefault(concept, List.of()));
        sorted.sort(Comparator.comparingDouble(hit -> -hit.strength()));
        return sorted;
    }

    /** The terms that speak for a top-level subject or anything below it, strongest first. */
    List<Hit> branchHits(int top) {
        var weights = new HashMap<Hit, Float>();
        hits.forEach((concept, list) -> {
            if (topics.top(concept) == top) {
                list.forEach(hit -> weights.put(hit, weight(hit, top)));
            }
        });
        List<Hit> sorted = new ArrayList<>(weights.keySet());
        sorted.sort(Comparator.comparingDouble((Hit hit) -> -weights.get(hit)).thenComparingInt(hit -> hit.first));
        return sorted;
    }

    private float weight(Hit hit, int top) {
        int first = hit.entries >>> 8;
        float most = 0;
        for (int entry = first; entry < first + (hit.entries & 0xFF) - 1; entry++) {
            if (topics.top(topics.concept(entry)) == top) {
                most = Math.max(most, topics.weight(entry) * hit.strength());
            }
        }
        return most;
    }

    /** A term that stands in the article. */
    static final class Hit {

        private final int entries;
        private int first;
        private int length;
        private boolean inBody;
        private boolean inLead;
        private int times;

        private Hit(int entries) {
            this.entries = entries;
        }

        private void add(int at, int words, boolean lead, boolean body) {
            if (times == 0 || (body && !inBody)) { // shown as in the body, where it can be
                first = at;
                length = words;
                inBody = body;
            }
            inLead |= lead;
            times++;
        }

        float strength() {
            return (float) (1 + Math.log(times) + (inLead ? LEAD_BONUS : 0));
        }

        /** First word. */
        int first() {
            return first;
        }

        /** After the last word. */
        int after() {
            return first + length;
        }
    }
}
