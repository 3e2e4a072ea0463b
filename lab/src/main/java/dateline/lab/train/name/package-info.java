/**
 * Trains the name tagger: {@code lab train names}.
 *
 * <p>The flow: {@link dateline.lab.train.name.NlpLexica} reads word clusters and name lists out of a package and
 * {@link dateline.lab.train.name.LexicaWriter} packs them; {@link dateline.lab.train.name.NameTraining} reads the
 * labelled sets, trains the layer that reads a sentence, cross-fits it over the documents, trains the layer that reads
 * the document on what that gave, prunes, quantises and hands both to {@link dateline.lab.train.name.ModelWriter}.
 */
package dateline.lab.train.name;
