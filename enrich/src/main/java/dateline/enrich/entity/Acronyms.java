package dateline.enrich.entity;

import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads "World Health Organization (WHO)": what stands in the brackets, if it is made of the name's first letters, is
 * that organisation's name here and wherever else it was found.
 */
final class Acronyms {

    private static final int LONGEST = 10;

    private Acronyms() {}

    /** The mentions with those in brackets that were missed, and with the kind of the spelt-out name for all of them. */
    static List<Mention> withAcronyms(List<Mention> mentions, String body) {
        Map<String, Mention> spelt = new HashMap<>();
        List<Mention> all = new ArrayList<>(mentions.size());
        int end = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.start() < end && spelt.containsKey(mention.key())) {
                continue; // the tagger found it as well
            }
            all.add(mention);
            Mention acronym = Organisations.mayBe(mention.kind()) ? inBrackets(mention, body) : null;
            if (acronym != null) {
                spelt.putIfAbsent(acronym.key(), mention);
                all.add(acronym);
                end = acronym.end();
            }
        }
        if (!spelt.isEmpty()) {
            all.replaceAll(mention -> {
                Mention full = spelt.get(mention.key());
                return full == null ? mention : mention.withKind(full.kind(), full.probability());
            });
        }
        return all;
    }

    private static Mention inBrackets(Mention mention, String body) {
        int open = mention.end();
        if (!body.startsWith(" (", open)) {
            return null;
        }
        int start = open + 2;
        int close = start;
        while (close < body.length() && close - start <= LONGEST && body.charAt(close) != ')') {
            close++;
        }
        String text = body.substring(start, close);
        if (close - start > LONGEST || close - start < 2 || !Organisations.isAcronymOf(text, mention.key())) {
            return null;
        }
        EntityKind kind = mention.kind();
        return new Mention(
                mention.field(),
                start,
                close,
                text,
                FoldedName.of(text),
                kind,
                mention.probability(),
                mention.sentence(),
                false,
                Mention.Address.NONE);
    }
}
