package dateline.enrich.text;

import java.util.Set;

/** Small words that carry grammar, not meaning, in English unless said otherwise. */
public final class FunctionWords {

    /** Lower-case words that a sentence goes on with far more often than it starts with them. */
    private static final Set<String> CONTINUING = WordList.of("""
            of on in at to for from by with without and or but nor than that which who whom whose as into onto upon over
            under about after before since until during between among against through across along around near off up
            down out is are was were be been being has have had will would can could may might must shall should do does
            did not its his her their our my your the a an this these those it he she they we him them us if when while
            where because although though so such because whether""");

    /** What tells English from its neighbours at a glance. */
    private static final Set<String> COMMON =
            WordList.of("the of and to in a is was that for on with as by at from has");

    /** Capitalised words that start a sentence without naming anything. */
    private static final Set<String> STARTING = WordList.of("""
            The A An In On At By For From To Of With Without And Or But Nor Yet So As If When While Where After Before
            Since Until During Between Among Against Through Across Along Around Near Under Over About Above Below
            Because Although Though Despite Unlike Like Instead Meanwhile However Still Also Even Only Just Now Then
            There Here This That These Those He She It They We You I His Her Its Their Our My Your Him Them Us Who What
            Which Whose Why How Is Are Was Were Be Been Has Have Had Will Would Can Could May Might Must Shall Should Do
            Does Did Not No Yes All Any Both Each Either Every Few Many More Most Much Neither None Nothing One Other
            Others Some Several Such Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands Millions Dozens
            Another First Second Third Last Next Later Earlier Today Yesterday Tomorrow Tonight According Additional
            Officials Police Authorities Experts Critics Analysts Residents Witnesses Once Under Per Via Amid
            Shortly Recently Previously Finally Perhaps Maybe Asked Read See Let Get Go Here Often Never Always Almost
            Again Further Beyond Within Behind Upon Whether Whatever Whoever Those Thus Hence Please Thank Thanks
            Well Oh Okay Ok Mr Mrs Ms Dr Well-connected People Women Men Children Prices Shares Sales New Old""");

    /** The same in some of the other languages that articles come in. */
    private static final Set<String> STARTING_ELSEWHERE = WordList.of("""
            Der Die Das Ein Eine Einen Einem Einer Und Aber Oder Auch Es Er Sie Wir Ich Im Am Zum Zur Auf Aus Bei Mit
            Nach Von Vor Für Über Unter Durch Gegen Seit Wenn Als Wie Was Wer Wo Dass Doch Noch Nur So Dann Hier Dort
            Le La Les Un Une Des Du De Au Aux Et Mais Ou Il Elle Ils Elles On Nous Vous Ce Cette Ces Dans Sur Sous Avec
            Pour Par Sans Selon Après Avant Depuis Pendant Si Quand Comme Que Qui
            El Los Las Una Unos Unas Y Pero O Se Su Sus Este Esta Estos Estas En Con Por Para Sin Según Tras Desde
            Cuando Como Lo Al Del No Ya Más
            Il Lo I Gli Uno E Ma Nel Nella Con Per Tra Fra Dopo Prima Secondo Quando Come Che Chi Non
            O Os As Um Uma Mas No Na Nos Nas Em Com Segundo Depois Quando
            De Het Een En Maar Of In Op Van Voor Met Bij Naar Uit Over Onder Volgens Toen Als Dat Dit Die
            Det Den Ett En Et Och Og Men Som I På Av Av Til Till För Med Etter Efter Når När""");

    private FunctionWords() {}

    /** @param word lower case */
    public static boolean isContinuing(String word) {
        return CONTINUING.contains(word);
    }

    /** @param word lower case */
    public static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    /** @param word with its first letter a capital */
    public static boolean isStarting(String word) {
        return STARTING.contains(word);
    }

    /** The same in any language we know such words of. */
    public static boolean isStartingAnywhere(String word) {
        return STARTING.contains(word) || STARTING_ELSEWHERE.contains(word);
    }
}
