package dateline.sink.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Very many searches, each under a name. An article is asked only of those that it has a telling word or tag of, and of
 * those that have none, as a search for a range alone; and of these only those all of whose words it may have. Safe for use by many threads.
 *
 * <p>Which word of a search is telling is learned from the articles that pass, and looked at again now and then.
 */
public final class Matchers<K> {

    /** Articles after which words are chosen anew; each time twice as many, as what is learned changes less. */
    private static final int FIRST_REVIEW = 250;

    private final Map<K, Matcher> matchers = new HashMap<>();
    private final Map<K, List<Term>> anchored = new HashMap<>();
    private final Map<K, TermFilter.Wanted> wanted = new HashMap<>();
    private final TermFilter present = new TermFilter();
    private final Map<String, Map<BytesRef, List<K>>> byTerm = new HashMap<>();
    private final Set<K> always = new LinkedHashSet<>();
    private final TermCounts counts = new TermCounts();
    private final Anchors anchors = new Anchors(counts);
    private long passed;
    private long review = FIRST_REVIEW;
    private long asked;

    /** Puts one in place of what had that name. */
    public synchronized void put(K name, Matcher matcher) {
        remove(name);
        matchers.put(name, matcher);
        wanted.put(name, new TermFilter.Wanted(anchors.ofEach(matcher.query())));
        anchor(name, matcher);
    }

    public synchronized void remove(K name) {
        matchers.remove(name);
        wanted.remove(name);
        always.remove(name);
        List<Term> terms = anchored.remove(name);
        if (terms != null) {
            terms.forEach(term -> release(term, name));
        }
    }

    public synchronized int size() {
        return matchers.size();
    }

    /** How many had to be asked in full, for as many articles as have passed. */
    public synchronized long asked() {
        return asked;
    }

    /** Names of those that match. */
    public synchronized List<K> matching(ArrivedArticle article) {
        if (matchers.isEmpty()) {
            return List.of();
        }
        Set<K> candidates = candidates(article);
        List<K> matching = new ArrayList<>();
        for (K name : candidates) {
            if (present.mayHold(wanted.get(name))) {
                asked++;
                if (matchers.get(name).matches(article)) {
                    matching.add(name);
                }
            }
        }
        if (++passed >= review) {
            review = 2 * passed;
            reviewAnchors();
        }
        return matching;
    }

    private Set<K> candidates(ArrivedArticle article) {
        Set<K> candidates = new LinkedHashSet<>(always);
        counts.countArticle();
        present.clear();
        LeafReader reader = article.terms();
        try {
            for (FieldInfo field : reader.getFieldInfos()) {
                Terms terms = reader.terms(field.name);
                if (terms != null) {
                    look(field.name, terms.iterator(), candidates);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
        return candidates;
    }

    private void look(String field, TermsEnum terms, Set<K> candidates) throws IOException {
        Map<BytesRef, List<K>> here = byTerm.getOrDefault(field, Map.of());
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            int hash = TermCounts.hash(field, term.hashCode());
            counts.count(hash);
            present.add(hash);
            List<K> names = here.get(term);
            if (names != null) {
                candidates.addAll(names);
            }
        }
    }

    private void reviewAnchors() {
        byTerm.clear();
        anchored.clear();
        always.clear();
        matchers.forEach(this::anchor);
    }

    private void anchor(K name, Matcher matcher) {
        Optional<List<Term>> terms = anchors.of(matcher.query());
        if (terms.isEmpty()) {
            always.add(name);
            return;
        }
        anchored.put(name, terms.get());
        for (Term term : terms.get()) {
            byTerm.computeIfAbsent(term.field(), _ -> new HashMap<>())
                    .computeIfAbsent(term.bytes(), _ -> new ArrayList<>(1))
                    .add(name);
        }
    }

    private void release(Term term, K name) {
        Map<BytesRef, List<K>> here = byTerm.get(term.field());
        List<K> names = here.get(term.bytes());
        names.remove(name);
        if (names.isEmpty()) {
            here.remove(term.bytes());
        }
    }
}
