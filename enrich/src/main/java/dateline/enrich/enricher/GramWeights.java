package dateline.enrich.enricher;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/** What each run of characters says for each outcome of the language model, in one table without boxes. Read only. */
final class GramWeights {

    private final long[] keys;
    private final int[] firsts;
    private final short[] outcomes;
    private final float[] weights;
    private final int outcomeCount;

    GramWeights(Map<String, Context> contexts, int outcomeCount) {
        this.outcomeCount = outcomeCount;
        keys = new long[Integer.highestOneBit(contexts.size()) * 4];
        firsts = new int[keys.length];
        int total = contexts.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        outcomes = new short[total + contexts.size()];
        weights = new float[outcomes.length];
        int next = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            long key = Grams.pack(entry.getKey());
            int slot = slot(key);
            keys[slot] = key;
            firsts[slot] = next;
            int[] to = entry.getValue().getOutcomes();
            double[] of = entry.getValue().getParameters();
            for (int i = 0; i < to.length; i++) {
                outcomes[next] = (short) to[i];
                weights[next++] = (float) of[i];
            }
            outcomes[next++] = -1; // ends the row
        }
    }

    /** The sum of weights of each outcome over the runs of a text. */
    float[] sums(Grams grams) {
        var sums = new float[outcomeCount];
        for (int i = 0; i < grams.count(); i++) {
            int slot = slot(grams.get(i));
            if (keys[slot] != 0) {
                for (int at = firsts[slot]; outcomes[at] >= 0; at++) {
                    sums[outcomes[at]] += weights[at];
                }
            }
        }
        return sums;
    }

    /** Where a key is, or would be. */
    private int slot(long key) {
        int slot = Grams.slot(key) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
