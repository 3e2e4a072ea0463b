package dateline.enrich.copy;

import dateline.schemas.Article;
import dateline.schemas.Tags;
import java.nio.ByteBuffer;

/** All that is remembered and looked up of one article's text. Immutable. */
public final class Fingerprint {

    private final long wording;
    private final Shingles shingles;
    private final Facts facts;
    private final Sentences sentences;

    Fingerprint(long wording, Shingles shingles, Facts facts, Sentences sentences) {
        this.wording = wording;
        this.shingles = shingles;
        this.facts = facts;
        this.sentences = sentences;
    }

    /** Of headline and body. */
    public static Fingerprint of(Article repaired, Tags tags) {
        return of(
                repaired.getHeadline() + "\n" + repaired.getBody(),
                TaggedFacts.of(tags),
                Sentences.of(repaired.getBody(), tags.getSentences()));
    }

    static Fingerprint of(String text, Facts facts, Sentences sentences) {
        long[] words = WordHashes.of(text);
        return new Fingerprint(WordHashes.inOne(words), Shingles.of(words), facts, sentences);
    }

    /** As it is remembered: what only serves to explain a verdict on this article is left out. */
    Fingerprint withoutWords() {
        return new Fingerprint(wording, shingles, facts.withoutWords(), sentences);
    }

    /** As it is, with the words of its facts to be read when they are needed. */
    Fingerprint explainedBy(ByteBuffer words) {
        return new Fingerprint(wording, shingles, facts.explainedBy(words), sentences);
    }

    /** The same for the same words in the same order. */
    long wording() {
        return wording;
    }

    Shingles shingles() {
        return shingles;
    }

    Facts facts() {
        return facts;
    }

    Sentences sentences() {
        return sentences;
    }

    /** What the article is filed under for its words, the smallest first: a text cut to 30 % has a dozen of its original's. */
    public int[] keys() {
        return shingles.smallest();
    }
}
