package dateline.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** In how many of the articles so far a word occurred; words that share a counter count as one. */
public final class TermCounts {

    private static final int COUNTERS = 1 << 17;

    /** Articles taken to have been seen before the first, with words as news in general has them. */
    private static final double BEFORE = 200;

    /** Then all counts are halved, so that words of the past become rare again. */
    private static final int MOST_ARTICLES = 60_000;

    private final char[] counts = new char[COUNTERS];
    private int articles;

    void add(TextTerms terms) {
        if (articles == MOST_ARTICLES) {
            articles /= 2;
            for (int i = 0; i < COUNTERS; i++) {
                counts[i] = (char) (counts[i] / 2);
            }
        }
        articles++;
        for (int number = 0; number < terms.size(); number++) {
            int counter = terms.term(number) & (COUNTERS - 1);
            if (counts[counter] < Character.MAX_VALUE) {
                counts[counter]++;
            }
        }
    }

    /**
     * How much a word says, above 0.
     *
     * @param share of the articles before the first that had it, 0 to 1
     */
    double weight(int term, double share) {
        int counted = Math.min(counts[term & (COUNTERS - 1)], articles);
        return Math.log((articles + 1 + BEFORE) / (counted + 1 + BEFORE * share));
    }

    int articles() {
        return articles;
    }

    /** As they are kept: number of articles, then every counter, packed. */
    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(articles);
            for (char count : counts) {
                out.writeChar(count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if the bytes are not what {@link #write} wrote */
    void read(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            articles = in.readInt();
            for (int i = 0; i < COUNTERS; i++) {
                counts[i] = in.readChar();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Word counts are damaged", e);
        }
    }
}
