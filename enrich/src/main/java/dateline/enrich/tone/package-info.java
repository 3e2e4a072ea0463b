/**
 * Tone: how favourable the words of an article are, as a whole and around each of its entities.
 *
 * <p>{@link dateline.enrich.tone.ToneEnricher} weighs each sentence by a lexicon ({@code tone.bin}, see
 * {@code docs/models/tone.md}), and the article and its entities by their sentences. It says nothing about what anyone
 * thinks of anyone: a sober report about a flood is unfavourable, since floods are.
 *
 * <p>{@code ToneLexicon} holds the tone of words and pairs of words; {@code ToneGrammar} the few words that change the
 * tone of others; {@code ToneWeigher} puts the two together over one sentence; {@code NameMask} says which words are
 * parts of names and so have no tone ("Best Buy", "the Hope Foundation").
 *
 * <p>To change the tone of a word: its line in lab's {@code news-tone.tsv}, then {@code lab train tone}, then
 * {@code lab score tone}.
 */
package dateline.enrich.tone;
