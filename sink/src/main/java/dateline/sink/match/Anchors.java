package dateline.sink.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Of a query a few terms of which whatever matches it has at least one: the rarest there are to choose from. */
final class Anchors {

    private final TermCounts counts;

    Anchors(TermCounts counts) {
        this.counts = counts;
    }

    /** Empty if there are none, as for a range or a negation alone; an empty list if nothing can match at all. */
    Optional<List<Term>> of(Query query) {
        return switch (query) {
            case TermQuery one -> Optional.of(List.of(one.getTerm()));
            case PhraseQuery phrase ->
                Arrays.stream(phrase.getTerms()).map(List::of).reduce(this::rarer);
            case BooleanQuery bool -> of(bool);
            case MatchNoDocsQuery _ -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    /** The same of each part that must match: whatever matches the whole has one of each. */
    List<List<Term>> ofEach(Query query) {
        List<List<Term>> groups = new ArrayList<>();
        if (query instanceof BooleanQuery bool && hasRequired(bool)) {
            bool.clauses().stream()
                    .filter(BooleanClause::isRequired)
                    .forEach(clause -> groups.addAll(ofEach(clause.query())));
        } else if (query instanceof PhraseQuery phrase) {
            Arrays.stream(phrase.getTerms()).map(List::of).forEach(groups::add);
        } else {
            of(query).ifPresent(groups::add);
        }
        return groups;
    }

    private Optional<List<Term>> of(BooleanQuery bool) {
        Optional<List<Term>> best = Optional.empty();
        List<Term> union = new ArrayList<>();
        boolean alternatives = false;
        boolean open = false;
        for (BooleanClause clause : bool) {
            Optional<List<Term>> found = clause.isProhibited() ? Optional.empty() : of(clause.query());
            if (clause.isRequired()) {
                best = best.isPresent() && found.isPresent()
                        ? Optional.of(rarer(best.get(), found.get()))
                        : best.or(() -> found);
            } else if (!clause.isProhibited()) {
                alternatives = true;
                open |= found.isEmpty();
                found.ifPresent(union::addAll);
            }
        }
        // Where something is required, alternatives beside it only rank.
        return best.isPresent() || !alternatives || open || hasRequired(bool) ? best : Optional.of(union);
    }

    private static boolean hasRequired(BooleanQuery bool) {
        return bool.clauses().stream().anyMatch(BooleanClause::isRequired);
    }

    private List<Term> rarer(List<Term> one, List<Term> other) {
        return share(other) < share(one) ? other : one;
    }

    private double share(List<Term> terms) {
        return terms.stream().mapToDouble(counts::share).sum();
    }
}
