package dateline.enrich.tone;

import dateline.enrich.model.ModelFile;
import dateline.enrich.model.WordTable;

/** Tone of English words and pairs of words, -4 to 4. Safe for use by many threads. */
final class ToneLexicon {

    static final String MAKER = "tone-lexicon/1";

    /** Entries are in twenty-fifths. */
    private static final float UNIT = 25;

    private final WordTable words = WordTable.in(ModelFile.map(ToneLexicon.class, "tone.bin"));

    /** Whether there is an entry, be it of tone 0. */
    boolean has(int hash) {
        return words.get(hash) != WordTable.ABSENT;
    }

    /** 0 when there is no entry. */
    float tone(int hash) {
        int number = words.get(hash);
        return number == WordTable.ABSENT ? 0 : number / UNIT;
    }
}
