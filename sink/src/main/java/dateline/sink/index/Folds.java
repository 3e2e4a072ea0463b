package dateline.sink.index;

import dateline.schemas.ArticleId;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;

/** Which article stands for another in a list. */
final class Folds {

    private Folds() {}

    /** Id of what it is a copy of; of what is no copy its own. */
    static String original(EnrichedArticle enriched) {
        DuplicateVerdict verdict = enriched.getDuplicate();
        boolean named =
                verdict != null && verdict.getOriginal() != null && ArticleId.isWellFormed(verdict.getOriginal());
        return named ? verdict.getOriginal() : enriched.getArticle().getArticleId();
    }
}
