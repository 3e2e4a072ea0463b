package dateline.enrich.subject;

import dateline.enrich.enricher.Absence;
import dateline.enrich.enricher.Enricher;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Subject;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what an article is about: top-level subjects by a trained model, concepts below them by their own evidence. */
public final class SubjectEnricher implements Enricher {

    static final String MAKER = "media-topics/1";

    /** More than these say nothing about any one. */
    private static final int MOST_SUBJECTS = 16;

    private static final int MOST_CONCEPTS_A_SUBJECT = 6;

    /** The best subject is told from here on, though it is below the threshold: most articles are about something. */
    private static final float LEAST = 0.2f;

    private final MediaTopics topics;
    private final SubjectModel model;
    private final LabelSubjects labels;

    public SubjectEnricher() {
        this(MediaTopics.shipped(), SubjectModel.shipped());
    }

    /** With another model, to be scored. */
    public SubjectEnricher(MediaTopics topics, SubjectModel model) {
        this.topics = topics;
        this.model = model;
        this.labels = new LabelSubjects(topics);
    }

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        LanguageTag language = tags.getLanguage();
        String code = language == null ? "" : language.getCode();
        if (code.equals("en")) {
            tags.setSubjects(ofEnglish(article));
        } else if (MediaTopics.LANGUAGES.contains(code)) {
            tags.setSubjects(labels.find(article, code));
        } else {
            tags.setSubjects(List.of());
            String reason = code.isEmpty() ? "the language is not known" : "not available for '" + code + "'";
            Absence.declare(tags, "subjects", reason, MAKER);
        }
    }

    private List<Subject> ofEnglish(Article article) {
        var words = Words.of(article.getHeadline(), article.getBody(), true);
        var features = WordFeatures.of(words);
        var evidence = Evidence.in(words, "en", topics);
        float[] probabilities = model.probabilities(features, evidence);
        float most = 0;
        for (float probability : probabilities) {
            most = Math.max(most, probability);
        }
        float threshold = Math.max(LEAST, Math.min(most, model.threshold()));
        List<Subject> subjects = new ArrayList<>();
        if (words.count() == 0) {
            return subjects;
        }
        var shown = new Shown(article, words);
        for (int top = 0; top < probabilities.length; top++) {
            if (probabilities[top] >= threshold) {
                List<String> spoke = shown.ofSubject(evidence, features, model, top);
                if (!spoke.isEmpty()) { // a subject for which no word speaks is the bias of the training texts
                    subjects.add(subject(top, probabilities[top], spoke));
                    subjects.addAll(concepts(top, probabilities[top], evidence, shown));
                }
            }
        }
        subjects.sort(Comparator.comparingDouble(subject -> -subject.getScore()));
        return List.copyOf(subjects.subList(0, Math.min(MOST_SUBJECTS, subjects.size())));
    }

    private List<Subject> concepts(int top, float probability, Evidence evidence, Shown shown) {
        List<Subject> found = new ArrayList<>();
        for (int concept : evidence.concepts()) {
            if (concept >= topics.tops() && topics.top(concept) == top) {
                float score = probability * model.conceptProbability(evidence, concept, top);
                if (score >= model.threshold()) {
                    found.add(subject(concept, score, shown.of(evidence.hits(concept))));
                }
            }
        }
        found.sort(Comparator.comparingDouble(subject -> -subject.getScore()));
        return found.subList(0, Math.min(MOST_CONCEPTS_A_SUBJECT, found.size()));
    }

    private Subject subject(int concept, float score, List<String> evidence) {
        return new Subject(
                topics.qcode(concept), topics.label(concept, "en"), topics.path(concept), score, evidence, MAKER);
    }
}
