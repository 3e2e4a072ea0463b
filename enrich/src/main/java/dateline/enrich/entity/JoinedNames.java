package dateline.enrich.entity;

import dateline.enrich.name.NameSpan;
import dateline.schemas.EntityKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts two organisations that a tagger took for one: "State Department and National Security Council". Both sides must
 * end in a word that ends a whole name, so that "Food and Drug Administration" and "Department of Trade and Industry"
 * stay whole.
 */
final class JoinedNames {

    private static final Set<String> LAST_WORDS = Set.of(
            "department",
            "ministry",
            "council",
            "committee",
            "agency",
            "commission",
            "court",
            "bank",
            "party",
            "police",
            "army",
            "navy",
            "house",
            "office",
            "bureau",
            "authority",
            "union",
            "association",
            "institute",
            "service",
            "parliament",
            "senate",
            "treasury",
            "organization",
            "organisation",
            "fund",
            "administration");

    private JoinedNames() {}

    /** The names in a span: itself, or the two that it joins. */
    static List<NameSpan> parted(TokenLine line, NameSpan span) {
        if (span.kind() == EntityKind.ORGANISATION) {
            for (int at = span.first() + 2; at < span.after() - 2; at++) {
                if (word(line, at).equals("and")
                        && LAST_WORDS.contains(word(line, at - 1))
                        && LAST_WORDS.contains(word(line, span.after() - 1))) {
                    return List.of(
                            new NameSpan(span.first(), at, span.kind(), span.probability()),
                            new NameSpan(at + 1, span.after(), span.kind(), span.probability()));
                }
            }
        }
        return List.of(span);
    }

    private static String word(TokenLine line, int at) {
        return line.text().token(line.first() + at).toLowerCase(Locale.ROOT);
    }
}
