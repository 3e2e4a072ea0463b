package dateline.lab.score.place;

import dateline.lab.score.ScoredArticle;
import dateline.schemas.Article;
import java.util.List;

/**
 * An article of a set.
 *
 * @param publisher its domain, or nothing
 * @param url where it stood
 * @param text as offsets count in it
 * @param places in order
 */
record GoldArticle(String publisher, String url, String text, List<GoldPlace> places) {

    Article article() {
        return ScoredArticle.with(text)
                .setCanonicalUrl(url)
                .setPublisher(publisher.isEmpty() ? null : publisher)
                .build();
    }
}
