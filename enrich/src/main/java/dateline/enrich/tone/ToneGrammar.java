package dateline.enrich.tone;

import dateline.enrich.model.WordTable;
import java.util.Arrays;

/** English words that change the tone of the words around them. */
final class ToneGrammar {

    private static final int[] NEGATIONS = hashes("""
            not no never without n't cannot hardly barely scarcely nor neither none nobody nothing nowhere lack lacks
            lacked lacking failed fails failing unable refused refuses denied denies deny unlikely ruled""");

    private static final int[] STRONGER = hashes("""
            very extremely highly hugely deeply severely seriously heavily strongly sharply greatly especially
            particularly remarkably totally completely utterly badly enormously exceptionally incredibly massively
            record biggest worst best deadliest major massive huge devastating widespread""");

    private static final int[] WEAKER = hashes("""
            slightly somewhat fairly marginally partly partially mildly minor small little relatively almost nearly
            less slight modest modestly allegedly alleged possible possibly potential potentially suspected""");

    /** What there is less of is as much better as there was bad in it, or the other way about. */
    private static final int[] LESSENING = hashes("""
            fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease
            decreased decreases decreasing ease eases eased easing reduce reduces reduced reducing cut cuts cutting
            shrink shrinks shrank shrinking slump slumped slumps plunge plunged plunges tumble tumbled tumbles slide
            slid slides sank sink sinks lower lowered lowers end ends ended ending stop stops stopped halt halts halted
            prevent prevents prevented preventing avoid avoids avoided avoiding avert averts averted averting foil foils
            foiled thwart thwarted defuse defused contain contained contains fade fades faded fading narrow narrowed
            narrows recede receded recedes subside subsided subsides slow slowed slows cure cures cured eliminate
            eliminated eradicate eradicated overcome overcame lift lifts lifted lifting resolve resolved resolves
            dash dashed dashes dampen dampened dent dented erode eroded wiped abandon abandoned survived survive""");

    /** What there is more of keeps its tone, whatever the word for more says by itself. */
    private static final int[] RAISING = hashes("""
            rose rise rises rising climb climbs climbed climbing grew grow grows growing jump jumps jumped jumping soar
            soars soared soaring surge surges surged surging increase increases increased increasing widen widens widened
            widening deepen deepens deepened mount mounted mounting gain gained gains worsen worsened worsens""");

    /** What stands beyond belongs to something else. */
    private static final int[] BOUNDARIES = hashes("""
            after amid as because when while despite and or since before following until if than that which who""");

    private static final int[] TURNS = hashes("but however nevertheless nonetheless yet");

    private ToneGrammar() {}

    static boolean isNegation(int hash) {
        return in(NEGATIONS, hash);
    }

    static boolean isStronger(int hash) {
        return in(STRONGER, hash);
    }

    static boolean isWeaker(int hash) {
        return in(WEAKER, hash);
    }

    static boolean isLessening(int hash) {
        return in(LESSENING, hash);
    }

    static boolean isRaising(int hash) {
        return in(RAISING, hash);
    }

    /** Whether words of lessening and raising bear on nothing beyond it. */
    static boolean isBoundary(int hash) {
        return in(BOUNDARIES, hash);
    }

    /** Whether what follows is meant to count for more than what went before. */
    static boolean isTurn(int hash) {
        return in(TURNS, hash);
    }

    private static boolean in(int[] hashes, int hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    private static int[] hashes(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .mapToInt(WordTable::hash)
                .sorted()
                .toArray();
    }
}
