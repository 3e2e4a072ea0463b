package dateline.enrich.subject;

import dateline.schemas.Article;
import dateline.schemas.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Subjects of an article in a language without a model: concepts whose label stands in it.
 *
 * <p>Labels are few and exact, so this finds little, and what it finds is seldom wrong. The score grows with what is
 * found; it is a rule's measure of its own evidence, not a calibrated probability.
 */
final class LabelSubjects {

    private static final String MAKER = "media-topics-labels/1";
    private static final int MOST_SUBJECTS = 6;

    /** Evidence at which the score is one half: less than one label in the lead, more than one further down. */
    private static final float HALF = 0.8f;

    private static final float LEAST = 0.5f;

    private final MediaTopics topics;

    LabelSubjects(MediaTopics topics) {
        this.topics = topics;
    }

    /** @param language one of {@link MediaTopics#LANGUAGES} */
    List<Subject> find(Article article, String language) {
        var words = Words.of(article.getHeadline(), article.getBody(), false);
        var evidence = Evidence.in(words, language, topics);
        var shown = new Shown(article, words);
        List<Subject> found = new ArrayList<>();
        for (int concept : evidence.concepts()) {
            add(concept, evidence.strength(concept), shown.of(evidence.hits(concept)), found);
        }
        for (int top = 0; top < topics.tops(); top++) {
            if (evidence.strength(top) < evidence.branch(top)) {
                int subject = top;
                found.removeIf(one -> one.getCode().equals(topics.qcode(subject)));
                add(top, evidence.branch(top), shown.of(evidence.branchHits(top)), found);
            }
        }
        found.sort(Comparator.comparingDouble(subject -> -subject.getScore()));
        return List.copyOf(found.subList(0, Math.min(MOST_SUBJECTS, found.size())));
    }

    private void add(int concept, float strength, List<String> evidence, List<Subject> found) {
        float score = strength / (strength + HALF);
        if (score >= LEAST) {
            found.add(new Subject(
                    topics.qcode(concept), topics.label(concept, "en"), topics.path(concept), score, evidence, MAKER));
        }
    }
}
