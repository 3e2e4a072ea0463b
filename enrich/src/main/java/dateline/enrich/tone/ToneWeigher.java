package dateline.enrich.tone;

import dateline.enrich.enricher.TaggedText;
import dateline.enrich.model.WordTable;
import dateline.schemas.Sentence;
import dateline.schemas.ToneWord;
import java.util.BitSet;
import java.util.List;

/**
 * Weighs the sentences of one body.
 *
 * <p>After Hutto and Gilbert, VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, 2014:
 * each word of the lexicon has a tone, negation up to three words before turns it, degree words before it raise or lower
 * it, and what stands after "but" counts for more. Added for news: words of lessening turn what they are said of ("losses
 * narrowed", "hopes faded"), pairs of words have a tone of their own ("profit warning"), and names have none.
 */
final class ToneWeigher {

    /** Both from VADER. */
    private static final float NEGATED = -0.74f;

    private static final float SPREAD = 15;

    private static final float LESSENED = -0.7f;
    private static final float DEGREE = 1.25f;
    private static final float BEFORE_TURN = 0.5f;
    private static final float AFTER_TURN = 1.5f;

    /** How many words before a word may change it. */
    private static final int REACH = 3;

    /** The same for words of lessening and raising, on either side. */
    private static final int FAR = 4;

    private static final float STRONGEST = 4;

    private final ToneLexicon lexicon;
    private final TaggedText text;
    private final BitSet names;
    private final List<ToneWord> words;
    private int first;
    private int[] hashes = {};
    private float[] tones = {};
    private boolean[] pairs = {};

    /** @param words gets the words that have a tone, as they are met */
    ToneWeigher(ToneLexicon lexicon, TaggedText text, BitSet names, List<ToneWord> words) {
        this.lexicon = lexicon;
        this.text = text;
        this.names = names;
        this.words = words;
    }

    /** -1 to 1; NaN when no word of the sentence has a tone. */
    double weigh(Sentence sentence) {
        look(sentence);
        if (!anyTone()) {
            return Double.NaN;
        }
        shift();
        int turn = lastTurn();
        double sum = 0;
        int count = 0;
        for (int at = 0; at < tones.length; at++) {
            if (tones[at] != 0) {
                float tone = Math.clamp(inContext(at), -STRONGEST, STRONGEST);
                add(at, tone);
                sum += turn < 0 ? tone : tone * (at < turn ? BEFORE_TURN : AFTER_TURN);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / Math.sqrt(sum * sum + SPREAD);
    }

    private void look(Sentence sentence) {
        int count = sentence.getTokenCount();
        first = sentence.getFirstToken();
        hashes = new int[count];
        tones = new float[count];
        pairs = new boolean[count];
        for (int at = 0; at < count; at++) {
            hashes[at] = WordTable.hash(text.body(), text.start(first + at), text.end(first + at));
        }
        int at = 0;
        while (at < count) {
            int pair = at + 1 < count ? WordTable.pair(hashes[at], hashes[at + 1]) : 0;
            if (pair != 0 && lexicon.has(pair)) {
                tones[at] = lexicon.tone(pair);
                pairs[at] = true;
                at += 2;
            } else {
                tones[at] = names.get(first + at) ? 0 : lexicon.tone(hashes[at]);
                at++;
            }
        }
    }

    private boolean anyTone() {
        for (float tone : tones) {
            if (tone != 0) {
                return true;
            }
        }
        return false;
    }

    /** "unemployment fell", "inflation rose": the verb gives its own tone up, and turns that of the noun or does not. */
    private void shift() {
        for (int at = 0; at < tones.length; at++) {
            boolean lessening = ToneGrammar.isLessening(hashes[at]);
            if ((lessening || ToneGrammar.isRaising(hashes[at])) && !pairs[at] && !names.get(first + at)) {
                int other = toned(at - 1, Math.max(at - FAR, 0), -1);
                if (other < 0) {
                    other = toned(at + 1, Math.min(at + FAR, tones.length - 1), 1);
                }
                if (other >= 0) {
                    tones[other] *= lessening ? LESSENED : 1;
                    tones[at] = 0;
                }
            }
        }
    }

    /** First word with a tone from one place to another, before punctuation and other ends of a phrase; -1 for none. */
    private int toned(int from, int to, int step) {
        for (int at = from; step > 0 ? at <= to : at >= to; at += step) {
            if (isMark(at) || ToneGrammar.isBoundary(hashes[at]) || isShifting(at)) {
                return -1;
            }
            if (tones[at] != 0) {
                return at;
            }
        }
        return -1;
    }

    private boolean isShifting(int at) {
        return !pairs[at] && (ToneGrammar.isLessening(hashes[at]) || ToneGrammar.isRaising(hashes[at]));
    }

    private float inContext(int at) {
        float tone = tones[at];
        for (int before = at - 1; before >= Math.max(0, at - REACH) && !isMark(before); before--) {
            if (ToneGrammar.isNegation(hashes[before])) {
                return tone * NEGATED;
            }
            if (ToneGrammar.isStronger(hashes[before])) {
                tone *= DEGREE;
            } else if (ToneGrammar.isWeaker(hashes[before])) {
                tone /= DEGREE;
            }
        }
        return tone;
    }

    private int lastTurn() {
        int turn = hashes.length - 1;
        while (turn >= 0 && !ToneGrammar.isTurn(hashes[turn])) {
            turn--;
        }
        return turn;
    }

    private void add(int at, float tone) {
        int start = text.start(first + at);
        int end = text.end(first + at + (pairs[at] ? 1 : 0));
        words.add(new ToneWord(text.body().substring(start, end), start, end, tone / STRONGEST));
    }

    private boolean isMark(int at) {
        return !Character.isLetterOrDigit(text.initial(first + at)) && text.initial(first + at) != '\'';
    }
}
