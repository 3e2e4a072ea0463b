package dateline.enrich.text;

import java.util.Arrays;
import java.util.Set;

/** A list of words as code has them: in one text, parted by white space. */
public final class WordList {

    private WordList() {}

    /** A word may stand there twice. */
    public static Set<String> of(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }
}
