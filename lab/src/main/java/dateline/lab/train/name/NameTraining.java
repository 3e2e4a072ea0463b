package dateline.lab.train.name;

import dateline.enrich.name.DocumentFeatures;
import dateline.enrich.name.FirstPass;
import dateline.enrich.name.Labels;
import dateline.enrich.name.Lattice;
import dateline.enrich.name.Lexica;
import dateline.enrich.name.NameSpan;
import dateline.enrich.name.SentenceWords;
import dateline.enrich.name.WordFeatures;
import dateline.lab.score.name.GoldDocument;
import dateline.lab.score.name.GoldSentence;
import dateline.lab.score.name.Recase;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the layers of a model.
 *
 * <p>The second layer learns from what the first makes of documents it has not seen: the first is trained anew without
 * each part of the documents in turn, and reads that part. Else it would learn to trust a first pass that knows the
 * answers.
 */
final class NameTraining {

    /** Of the sentences, that many more come as headlines write them. */
    private static final double TITLES = 0.18;

    private static final double CAPITALS = 0.12;

    private static final int FOLDS = 4;
    private static final int ROUNDS = 8;
    private static final int FOLD_ROUNDS = 6;
    private static final int DOCUMENT_ROUNDS = 4;
    private static final float DOCUMENT_DROPOUT = 0.1f;
    private static final float DECAY = 1e-3f;

    /** Larger, so that the second layer corrects the first only where much speaks for it. */
    private static final float DOCUMENT_DECAY = 1e-2f;

    /** A feature seen less often is none. */
    private static final int RARE = 2;

    private static final int DOCUMENT_FEATURES = 4_000;

    private static final List<EntityKind> KINDS = List.of(EntityKind.values());

    private final Lexica lexica;
    private final Labels labels;
    private final long seed;
    private final Recipe recipe;

    /**
     * What differs from model to model.
     *
     * @param kinds how many, from the first, the model tells apart
     * @param features of the first layer to keep
     * @param dropout share of a word's features that is left out in each step of training the first layer, 0 to 1
     * @param document whether a second layer adds what the rest of the document says
     */
    record Recipe(int kinds, int features, float dropout, boolean document) {}

    /**
     * A set to train on.
     *
     * @param own whether it is of the kind of text the model is for
     * @param kinds how many of the kinds, from the first, it labels
     */
    record TrainingSet(List<GoldDocument> documents, boolean own, int kinds) {}

    NameTraining(Lexica lexica, Recipe recipe, long seed) {
        this.lexica = lexica;
        this.labels = new Labels(recipe.kinds());
        this.recipe = recipe;
        this.seed = seed;
    }

    /** @return the bytes of the model file */
    byte[] train(List<TrainingSet> sets) {
        var ids = new FeatureIds();
        List<List<List<Example>>> examples = new ArrayList<>(); // by set, then by document
        for (TrainingSet set : sets) {
            examples.add(examples(set, ids));
        }
        FeatureIds features = rarer(ids, examples);
        Layer sentence = trainer(features.size(), seed)
                .train(
                        examples.stream()
                                .flatMap(List::stream)
                                .flatMap(List::stream)
                                .toList(),
                        ROUNDS);
        System.out.println("First layer: " + features.size() + " features");
        var documentIds = new FeatureIds();
        Layer document = recipe.document()
                ? document(crossFit(sets, examples, features, documentIds), documentIds, sentence)
                : Layer.featureless(sentence);
        return new ModelWriter(labels.kinds())
                .layer(features.features(), sentence, recipe.features())
                .layer(documentIds.features(), document, DOCUMENT_FEATURES)
                .bytes();
    }

    private Layer document(List<Example> examples, FeatureIds ids, Layer sentence) {
        return new CrfTrainer(labels, ids.size(), sentence.transitions, DOCUMENT_DROPOUT, DOCUMENT_DECAY, seed)
                .train(examples, DOCUMENT_ROUNDS);
    }

    private CrfTrainer trainer(int features, long fold) {
        return new CrfTrainer(labels, features, null, recipe.dropout(), DECAY, fold);
    }

    private List<List<Example>> examples(TrainingSet set, FeatureIds ids) {
        var random = new Random(seed);
        List<List<Example>> documents = new ArrayList<>();
        for (GoldDocument document : set.documents()) {
            List<Example> sentences = new ArrayList<>();
            for (GoldSentence sentence : document.sentences()) {
                sentences.add(example(sentence, set, ids));
                double chance = random.nextDouble();
                if (chance < CAPITALS) {
                    sentences.add(example(sentence.recased(Recase::upper), set, ids));
                } else if (chance < CAPITALS + TITLES) {
                    sentences.add(example(sentence.recased(Recase::title), set, ids));
                }
            }
            documents.add(sentences);
        }
        return documents;
    }

    private Example example(GoldSentence sentence, TrainingSet set, FeatureIds ids) {
        var words = new SentenceWords(sentence.words(), lexica);
        var buffer = new long[WordFeatures.MOST];
        var features = new int[sentence.words().length][];
        for (int i = 0; i < features.length; i++) {
            int count = WordFeatures.of(words, i, lexica, buffer);
            features[i] = Arrays.stream(buffer, 0, count).mapToInt(ids::seen).toArray();
        }
        return new Example(features, allowed(sentence, set), set.own(), null);
    }

    private int[] allowed(GoldSentence sentence, TrainingSet set) {
        var gold = new int[sentence.words().length];
        for (NameSpan name : sentence.names()) {
            if (KINDS.indexOf(name.kind()) < labels.kinds()) {
                Labels.put(gold, name.first(), name.after(), name.kind());
            }
        }
        int unsaid = 1; // outside, or a label of a kind that the set does not label
        for (int label = 1 + 4 * set.kinds(); label < labels.count(); label++) {
            unsaid |= 1 << label;
        }
        int outside = unsaid;
        return Arrays.stream(gold)
                .map(label -> label == Labels.OUTSIDE ? outside : 1 << label)
                .toArray();
    }

    /** Takes rare features out of the examples and numbers the others anew. */
    private static FeatureIds rarer(FeatureIds ids, List<List<List<Example>>> examples) {
        long[] all = ids.features();
        var renumbered = new int[all.length];
        int count = 0;
        for (int id = 0; id < all.length; id++) {
            renumbered[id] = ids.count(id) >= RARE ? count++ : -1;
        }
        examples.forEach(set -> set.forEach(document -> document.forEach(example -> {
            int[][] features = example.features();
            for (int i = 0; i < features.length; i++) {
                features[i] = Arrays.stream(features[i])
                        .map(id -> renumbered[id])
                        .filter(id -> id >= 0)
                        .toArray();
            }
        })));
        var kept = new FeatureIds();
        for (int id = 0; id < all.length; id++) {
            if (renumbered[id] >= 0) {
                kept.seen(all[id]);
            }
        }
        return kept;
    }

    /** Examples of the second layer, from what first layers make of documents they have not seen. */
    private List<Example> crossFit(
            List<TrainingSet> sets, List<List<List<Example>>> examples, FeatureIds features, FeatureIds ids) {
        List<Layer> folds = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> trainer(features.size(), seed + fold + 1).train(without(examples, fold), FOLD_ROUNDS))
                .toList();
        List<Example> second = new ArrayList<>();
        var random = new Random(seed);
        for (TrainingSet set : sets) {
            for (int d = 0; d < set.documents().size(); d++) {
                GoldDocument document = set.documents().get(d);
                if (document.sentences().size() > 1) {
                    second.addAll(secondPass(document, set, folds.get(d % FOLDS), features, ids));
                    double chance = random.nextDouble();
                    if (chance < CAPITALS) {
                        second.addAll(
                                secondPass(document.recased(Recase::upper), set, folds.get(d % FOLDS), features, ids));
                    } else if (chance < CAPITALS + TITLES) {
                        second.addAll(
                                secondPass(document.recased(Recase::title), set, folds.get(d % FOLDS), features, ids));
                    }
                }
            }
        }
        return second;
    }

    private static List<Example> without(List<List<List<Example>>> sets, int fold) {
        List<Example> rest = new ArrayList<>();
        for (List<List<Example>> documents : sets) {
            for (int d = 0; d < documents.size(); d++) {
                if (d % FOLDS != fold) {
                    rest.addAll(documents.get(d));
                }
            }
        }
        return rest;
    }

    private List<Example> secondPass(
            GoldDocument document, TrainingSet set, Layer layer, FeatureIds features, FeatureIds ids) {
        var lattice = new Lattice(labels, layer.transitions);
        var buffer = new long[WordFeatures.MOST];
        List<FirstPass> passes = new ArrayList<>();
        for (GoldSentence sentence : document.sentences()) {
            var words = new SentenceWords(sentence.words(), lexica);
            var sums = new float[sentence.words().length * labels.count()];
            for (int i = 0; i < sentence.words().length; i++) {
                int count = WordFeatures.of(words, i, lexica, buffer);
                int[] known = Arrays.stream(buffer, 0, count)
                        .mapToInt(features::find)
                        .filter(id -> id >= 0)
                        .toArray();
                layer.add(known, known.length, true, sums, i * labels.count());
            }
            passes.add(new FirstPass(words, sums, labels, lattice));
        }
        var elsewhere = new DocumentFeatures(passes, labels);
        List<Example> examples = new ArrayList<>();
        for (int s = 0; s < passes.size(); s++) {
            FirstPass pass = passes.get(s);
            var rows = new int[document.sentences().get(s).words().length][];
            for (int i = 0; i < rows.length; i++) {
                int count = elsewhere.of(pass, i, buffer);
                rows[i] = Arrays.stream(buffer, 0, count).mapToInt(ids::seen).toArray();
            }
            examples.add(new Example(rows, allowed(document.sentences().get(s), set), set.own(), pass.sums()));
        }
        return examples;
    }
}
