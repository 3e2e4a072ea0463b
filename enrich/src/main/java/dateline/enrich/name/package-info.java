/**
 * Finds names in text with a trained model, and says how sure it is.
 *
 * <p>The model is a linear-chain conditional random field: Lafferty, McCallum and Pereira, Conditional Random Fields,
 * ICML 2001. Every token gets a label of the scheme BILOU (begin, inside, last of a name; outside; a name of one
 * token), and the labels of a sentence are chosen together. The flow of a document, see
 * {@link dateline.enrich.name.DocumentTagger}:
 *
 * <ol>
 *   <li>{@link dateline.enrich.name.SentenceWords}: each word hashed once, as it stands, in lower case and as a shape;
 *       its word cluster and the name lists it stands in, from {@link dateline.enrich.name.Lexica}.
 *   <li>{@link dateline.enrich.name.WordFeatures}: what speaks for a label at one token, as hashes.
 *   <li>{@link dateline.enrich.name.LayerWeights}: the weights behind those hashes, added up.
 *   <li>{@link dateline.enrich.name.Lattice}: the best labels of the sentence, and how probable they and each name are.
 *   <li>{@link dateline.enrich.name.DocumentFeatures}: what the first pass thought of the same words elsewhere in the
 *       document. A second, small layer of weights adds that to the sums of the first, and the lattice is read again.
 * </ol>
 *
 * <p>The weights are made by {@code lab train names}, which runs these very classes; that is why some are public.
 */
package dateline.enrich.name;
