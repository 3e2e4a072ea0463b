package dateline.lab.train.subject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hand-written terms of {@code terms.txt}, and the labels that are no good as terms. */
final class Terms {

    private static final int STRONG = 100;
    private static final int WEAK = 35;

    private final List<Term> terms = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();

    /** @param weight of a hundred */
    record Term(int code, String words, int weight) {}

    /**
     * Those in the resources.
     *
     * @throws IOException if they can not be read
     */
    static Terms read() throws IOException {
        try (InputStream in = Terms.class.getResourceAsStream("terms.txt")) {
            var terms = new Terms();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(terms::add);
            return terms;
        }
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        String head = line.substring(0, colon);
        for (String part : line.substring(colon + 1).split(",", -1)) {
            String word = part.strip();
            if (head.equals("-")) {
                silent.add(word);
            } else if (word.endsWith("?")) {
                terms.add(new Term(Integer.parseInt(head), word.substring(0, word.length() - 1), WEAK));
            } else {
                terms.add(new Term(Integer.parseInt(head), word, STRONG));
            }
        }
    }

    List<Term> terms() {
        return terms;
    }

    /** Whether this English label is no term, since it says too little alone. */
    boolean isSilent(String label) {
        return silent.contains(label);
    }
}
