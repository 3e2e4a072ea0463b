package dateline.lab.score.subject;

import dateline.enrich.subject.Evidence;
import dateline.enrich.subject.MediaTopics;
import dateline.enrich.subject.WordFeatures;
import dateline.enrich.subject.Words;
import dateline.schemas.Article;

/** Something that rates top-level subjects for an article. */
interface Judge {

    /** A rating for each top-level subject by number, higher for likelier. */
    double[] rate(Words words, WordFeatures features, Evidence evidence);

    /** The same of an article. */
    default double[] rate(Article article, MediaTopics topics) {
        var words = Words.of(article.getHeadline(), article.getBody(), true);
        return rate(words, WordFeatures.of(words), Evidence.in(words, "en", topics));
    }
}
