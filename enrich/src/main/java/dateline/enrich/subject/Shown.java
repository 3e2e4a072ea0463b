package dateline.enrich.subject;

import dateline.schemas.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The words that spoke for a subject, as they stand in the article. */
final class Shown {

    private static final int MOST = 6;

    private final Article article;
    private final Words words;

    Shown(Article article, Words words) {
        this.article = article;
        this.words = words;
    }

    /** Of terms, strongest first. */
    List<String> of(List<Evidence.Hit> hits) {
        Set<String> shown = new LinkedHashSet<>();
        for (Evidence.Hit hit : hits) {
            if (shown.size() < MOST) {
                shown.add(text(hit.first(), hit.after()));
            }
        }
        return List.copyOf(shown);
    }

    /** Of the terms of a subject; where none stands, of the words that the model weighs most. */
    List<String> ofSubject(Evidence evidence, WordFeatures features, SubjectModel model, int top) {
        Set<String> shown = new LinkedHashSet<>(of(evidence.branchHits(top)));
        if (shown.isEmpty()) {
            IntStream.range(0, features.size())
                    .filter(feature -> model.contribution(features, feature, top) > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(feature -> -model.contribution(features, feature, top)))
                    .limit(MOST)
                    .forEach(feature -> shown.add(text(features.first(feature), features.after(feature))));
        }
        return new ArrayList<>(shown);
    }

    private String text(int first, int after) {
        String text = first < words.bodyFirst() ? article.getHeadline() : article.getBody();
        return text.substring(words.start(first), words.end(after - 1));
    }
}
