package dateline.enrich.quote;

/** What a word may do in a statement, as bits; a word may do several things. */
final class WordClass {

    /** Says a clause, with or without "that": "said". */
    static final int CLAUSE = 1;

    /** Says a clause only with "that", or words in quotation marks: "announced". */
    static final int THAT = 1 << 1;

    /** Says nothing but words in quotation marks: "continued". */
    static final int MARKED = 1 << 2;

    /** Says a clause to someone who is named first: "told". */
    static final int TELL = 1 << 3;

    /** Says what someone should do or has done: "urged", "accused"; with "to", "for", "of" and the like. */
    static final int DIRECTIVE = 1 << 4;

    /** Calls someone something; only words in quotation marks count: "called". */
    static final int LABEL = 1 << 5;

    /** Any way of saying. */
    static final int SAYING = CLAUSE | THAT | MARKED | TELL | DIRECTIVE | LABEL;

    /** Ends in "-ing": takes its subject from the statement before. */
    static final int PARTICIPLE = 1 << 6;

    /** As often a noun: "claims". */
    static final int NOUN_TOO = 1 << 7;

    /** Bare form, which needs several who say it: "say". */
    static final int BARE = 1 << 8;

    /** Forms of "to be", after which others are the speakers: "was told". */
    static final int BE = 1 << 9;

    /** "has", "had", "have". */
    static final int HAVE = 1 << 10;

    /** What makes it unsaid: "not", "never", "would", "to". */
    static final int UNSAID = 1 << 11;

    /** Between subject and verb: "also", "later". */
    static final int ADVERB = 1 << 12;

    static final int PREPOSITION = 1 << 13;

    /** Begins another clause: "which", "because", "but". */
    static final int BREAK = 1 << 14;

    static final int DETERMINER = 1 << 15;

    /** "he", "they", "who": a subject by itself. */
    static final int PRONOUN = 1 << 16;

    /** Days and the like: "Friday", "yesterday". */
    static final int TIME = 1 << 17;

    /** Opens what is said: "that", "whether". */
    static final int OPENER = 1 << 18;

    private WordClass() {}
}
