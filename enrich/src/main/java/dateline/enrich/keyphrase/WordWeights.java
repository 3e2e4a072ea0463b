package dateline.enrich.keyphrase;

import dateline.enrich.model.ModelFile;
import dateline.enrich.model.WordTable;

/** How much a word tells, 0 to 1: in English by how rare it is in news, elsewhere by its length. */
public final class WordWeights {

    /** A word that is in no table is rarer than all that are. */
    private static final double STRANGE = 1;

    /** In the table stands the rarity in hundredths. */
    private static final double UNIT = 100;

    private static final double FULL_LENGTH = 9;

    private final WordTable english = WordTable.in(ModelFile.map(WordWeights.class, "words.bin"));

    /**
     * The share of texts that does not have the word, on a scale of logarithms.
     *
     * @param word in lower case
     * @param language ISO 639-1
     */
    public double weight(String word, String language) {
        if (!language.equals("en")) {
            return Math.min(1, word.codePointCount(0, word.length()) / FULL_LENGTH);
        }
        int number = english.get(WordTable.hash(word));
        return number == WordTable.ABSENT ? STRANGE : number / UNIT;
    }
}
