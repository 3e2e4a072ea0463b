/**
 * A second reader for the sentences the first tagger is unsure of.
 *
 * <p>The first tagger of enrich reads 200,000 words a second and knows what surrounds a word by two to either side. The
 * encoder here is a transformer of six layers (MiniLM) that weighs every word of a sentence against every other; it
 * reads 5,000 a second, so it is asked only where the first says that it is likely wrong. It is an artifact of its own
 * since it brings native code, and enrich shall run without any.
 *
 * <p>A sentence passes through, top to bottom: {@link dateline.enrich.piece.WordPieces} makes numbers of words,
 * {@link dateline.accurate.CaseClass} keeps how they were written, {@link dateline.accurate.Windows} cuts what is too
 * long, {@link dateline.accurate.Encoder} gives each word a logit a label, {@link dateline.accurate.LabelChain} reads
 * off the names and how sure they are.
 */
package dateline.accurate;
