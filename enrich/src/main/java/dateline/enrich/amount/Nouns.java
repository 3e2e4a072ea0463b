package dateline.enrich.amount;

import dateline.enrich.text.WordList;
import java.util.Set;

/** Tells English words that can be counted from those that can not. Words come in lower case. */
final class Nouns {

    /** Plurals without s, and words that mean many. */
    private static final Set<String> IRREGULAR = WordList.of("""
            people children men women police troops fishermen policemen firefighters servicemen personnel cattle
            sheep fish feet teeth mice media data aircraft spacecraft countrymen lawmakers congressmen militiamen
            gunmen businessmen crewmen percent dead wounded injured missing dozen series species goals staff
            faithful others americans britons salesmen sportsmen women's grandchildren schoolchildren criteria
            phenomena chinese japanese vietnamese portuguese swiss lives wives""");

    private static final Set<String> SINGULARS = WordList.of("""
            person man woman child soldier officer boy girl day student vote seat goal death case civilian policeman
            passenger suspect victim minister country game point run wicket match race""");

    /** End in s and are no plurals. */
    private static final Set<String> NO_PLURALS = WordList.of("""
            is was has does this its his hers ours yours theirs as us plus less across always perhaps besides
            towards afterwards sometimes news politics economics says makes takes comes goes gets gives shows means
            needs wants remains yes whereas unless versus vs thus ms mrs whose gas bus business access les des los
            las sans cross mass class press congress overseas christmas mars st s texas paris james times states
            nations""");

    /** No adjective: here the noun phrase ends. */
    private static final Set<String> ENDS = WordList.of("""
            of on in at to for from by with without and or but nor than that which who whom whose as into onto over
            under about after before since until during between against through across is are was were be been being
            has have had will would can could may might must should do does did not it he she they we you i him them
            if when while where because although though so the a an this these those its his her their our my your
            said per just ahead later ago each all up down out off there then more now behind here went came got
            made died took""");

    private Nouns() {}

    /** Of those that news counts one of. */
    static boolean isSingular(String word) {
        return SINGULARS.contains(word);
    }

    static boolean isPlural(String word) {
        if (IRREGULAR.contains(word)) {
            return true;
        }
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !NO_PLURALS.contains(word);
    }

    /** A plural without s, or a word that means many. */
    static boolean isIrregular(String word) {
        return IRREGULAR.contains(word);
    }

    /** Whether a word can be neither noun nor adjective, so that no noun comes any more. */
    static boolean endsPhrase(String word) {
        return ENDS.contains(word);
    }
}
