package dateline.enrich.name;

import java.util.ArrayList;
import java.util.List;

/** Reads the sentences of one document with a model. For one thread; made anew for each document. */
final class Reading {

    private final NameModel model;
    private final Labels labels;
    private final long[] features = new long[WordFeatures.MOST];
    private final Lattice first;
    private final Lattice second;

    Reading(NameModel model) {
        this.model = model;
        this.labels = model.labels();
        this.first = new Lattice(labels, model.sentence().transitions());
        this.second = new Lattice(labels, model.document().transitions());
    }

    /** What the sentence alone says. */
    FirstPass firstPass(String[] words) {
        var sentence = new SentenceWords(words, model.lexica());
        return new FirstPass(sentence, sums(sentence), labels, first);
    }

    /** The names by the sentence alone. */
    TaggedSentence tag(String[] words) {
        var sentence = new SentenceWords(words, model.lexica());
        return names(first, sums(sentence), words.length);
    }

    /** The names by the sentence and the document. Changes the sums of the first pass. */
    TaggedSentence secondPass(FirstPass pass, DocumentFeatures document) {
        for (int i = 0; i < pass.words.count(); i++) {
            int count = document.of(pass, i, features);
            model.document().add(features, count, pass.sums, i * labels.count(), labels.count());
        }
        return names(second, pass.sums, pass.words.count());
    }

    private float[] sums(SentenceWords sentence) {
        var sums = new float[sentence.count() * labels.count()];
        for (int i = 0; i < sentence.count(); i++) {
            int count = WordFeatures.of(sentence, i, model.lexica(), features);
            model.sentence().add(features, count, sums, i * labels.count(), labels.count());
        }
        return sums;
    }

    private static TaggedSentence names(Lattice lattice, float[] sums, int count) {
        int[] path = lattice.best(sums, 0, count);
        lattice.weigh(sums, 0, count);
        List<NameSpan> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (Labels.begins(path[i])) {
                int after = i + 1;
                while (after < count && Labels.isOpen(path[after - 1])) {
                    after++;
                }
                names.add(new NameSpan(i, after, Labels.kind(path[i]), lattice.probability(path, i, after)));
            }
        }
        return new TaggedSentence(names, lattice.probability(path, 0, count));
    }
}
