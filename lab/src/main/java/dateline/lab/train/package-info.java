/**
 * Makes the model files that enrich ships: {@code lab train MODEL}.
 *
 * <p>Each model is one command in this package or below it, registered in {@link dateline.lab.train.TrainCommand}. It
 * names its corpora and packages as options, uses a fixed seed, and writes the same bytes each time. What a model was
 * made from, under which licences, and how it scores stands in its card in {@code docs/models/}.
 */
package dateline.lab.train;
