package dateline.enrich.copy;

import dateline.enrich.copy.Fact.Kind;
import dateline.enrich.copy.Shingles.Overlap;
import java.util.ArrayList;
import java.util.List;

/**
 * What one article is to one before it. All but the kind are null for {@link #NONE}.
 *
 * @param overlap what they share of their words
 * @param agreement what they share of their facts
 */
record Match(CopyKind kind, RememberedArticle newer, RememberedArticle older, Overlap overlap, Agreement agreement) {

    static final Match NONE = new Match(CopyKind.NONE, null, null, null, null);

    /** Words of one kind that a line of evidence takes. */
    private static final int SHOWN = 6;

    /** Characters that a line of evidence takes of a quote. */
    private static final int QUOTE_SHOWN = FactWords.MOST_CHARACTERS;

    Match orBetter(Match other) {
        return other.similarity() > similarity() ? other : this;
    }

    double similarity() {
        return switch (kind) {
            case NONE -> 0;
            case SAME -> 1;
            case SYNDICATED -> overlap.jaccard();
            case REVISION -> Math.max(overlap.jaccard(), Double.MIN_VALUE); // found, if nothing else is
            case ABRIDGED, EXTENDED -> overlap.containment();
            case REWRITTEN -> Math.max(overlap.containment(), (agreement.ofNewer() + agreement.ofOlder()) / 2);
        };
    }

    CopyVerdict verdict() {
        return kind == CopyKind.NONE
                ? CopyVerdict.NONE
                : new CopyVerdict(kind, similarity(), older.original(), older.id(), evidence());
    }

    private List<String> evidence() {
        List<String> evidence = new ArrayList<>();
        if (kind == CopyKind.SAME) {
            evidence.add("the same words from first to last");
            return evidence;
        }
        if (kind == CopyKind.REVISION) {
            evidence.add(newer.id().equals(older.id()) ? "the same article id" : "the same publisher and address");
            changes(evidence);
        }
        evidence.add(overlap.shared() + " of " + overlap.newer() + " sampled shingles");
        if (kind == CopyKind.REWRITTEN) {
            shared(evidence, "names", Kind.NAME);
            shared(evidence, "numbers", Kind.NUMBER);
            shared(evidence, "dates", Kind.DATE);
            sharedWords(Kind.QUOTE).stream()
                    .limit(2)
                    .map(quote -> "quote: “" + quote.substring(0, Math.min(quote.length(), QUOTE_SHOWN)) + "”")
                    .forEach(evidence::add);
        }
        return evidence;
    }

    private void changes(List<String> evidence) {
        Sentences now = newer.fingerprint().sentences();
        Sentences then = older.fingerprint().sentences();
        if (!now.isEmpty() && !then.isEmpty()) {
            int added = now.besides(then);
            evidence.add(added + (added == 1 ? " sentence" : " sentences") + " new, " + then.besides(now) + " gone");
        }
    }

    private void shared(List<String> evidence, String kinds, Kind kind) {
        List<String> words = sharedWords(kind);
        if (!words.isEmpty()) {
            String more = words.size() > SHOWN ? " and " + (words.size() - SHOWN) + " more" : "";
            evidence.add(kinds + ": " + String.join(", ", words.subList(0, Math.min(SHOWN, words.size()))) + more);
        }
    }

    private List<String> sharedWords(Kind kind) {
        return newer.fingerprint().facts().sharedWords(kind, older.fingerprint().facts());
    }
}
