package dateline.lab.score.copy;

import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.copy.RememberedArticle;
import dateline.enrich.copy.RememberedArticles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles remembered in their order, and what each was to those before it. Not for several threads. */
final class Originals {

    private final List<CopyVerdict> verdicts = new ArrayList<>();
    private final List<NewsText> texts;
    private final Map<String, NewsText> byId = new HashMap<>();
    private final RememberedArticles remembered;

    /** @param articles made of the texts, in the same order */
    Originals(List<NewsText> texts, List<RememberedArticle> articles, CopyRules rules) {
        this.texts = texts;
        remembered = remembering(texts.size(), rules);
        for (int i = 0; i < texts.size(); i++) {
            byId.put(texts.get(i).id(), texts.get(i));
            verdicts.add(remembered.add(articles.get(i)));
        }
    }

    static RememberedArticles remembering(int most, CopyRules rules) {
        return new RememberedArticles(rules, RememberedArticles.USUAL_WINDOW, Math.max(1, most), _ -> {});
    }

    int size() {
        return texts.size();
    }

    double pairs() {
        return texts.size() * (texts.size() - 1.0) / 2;
    }

    /** What a copy is to these. */
    Outcome outcome(NewsText copied, RememberedArticle copy) {
        return outcome(copied, remembered.compare(copy));
    }

    /** What the article was to those before it. */
    Outcome outcome(int article) {
        return outcome(texts.get(article), verdicts.get(article));
    }

    private Outcome outcome(NewsText text, CopyVerdict verdict) {
        boolean right = verdict.isCopy() && areCopies(text.id(), verdict.closest());
        return new Outcome(verdict.kind(), right);
    }

    /** In order. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            outcomes.add(outcome(i));
        }
        return outcomes;
    }

    /** Whether two of the articles are copies of each other in truth. */
    private boolean areCopies(String one, String other) {
        return one.equals(other)
                || FiveGrams.of(byId.get(one).text())
                        .isCopyOf(FiveGrams.of(byId.get(other).text()));
    }

    /** The first of all copies of each article, by its id. */
    Map<String, String> firsts() {
        var firsts = new HashMap<String, String>();
        for (int i = 0; i < texts.size(); i++) {
            String id = texts.get(i).id();
            firsts.put(id, verdicts.get(i).isCopy() ? verdicts.get(i).original() : id);
        }
        return firsts;
    }
}
