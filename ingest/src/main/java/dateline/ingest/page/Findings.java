package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Chooses among candidates, and remembers why. */
final class Findings {

    /** A hostile page states a thousand dates; nobody reads more than these. */
    private static final int MOST_A_FIELD = 20;

    private final List<Finding> all = new ArrayList<>();

    /** @param against null when nothing speaks against the value */
    record Judged<T>(T value, String against) {

        static <T> Judged<T> yes(T value) {
            return new Judged<>(value, null);
        }

        static <T> Judged<T> no(String against) {
            return new Judged<>(null, against);
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    void add(String field, String value, Origin origin, String verdict) {
        all.add(new Finding(field, value, origin, verdict));
    }

    /** The first that nothing speaks against. */
    <T> Optional<T> first(String field, List<Candidate> candidates, Function<Candidate, Judged<T>> judge) {
        T taken = null;
        for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_A_FIELD))) {
            Judged<T> judged = judge.apply(candidate);
            String verdict = judged.against();
            if (verdict == null && taken == null) {
                taken = judged.value();
                verdict = Finding.TAKEN;
            }
            add(field, candidate.value(), candidate.origin(), verdict == null ? "not needed" : verdict);
        }
        return Optional.ofNullable(taken);
    }

    Optional<String> first(String field, List<Candidate> candidates) {
        return first(field, candidates, candidate -> Judged.yes(candidate.value()));
    }
}
