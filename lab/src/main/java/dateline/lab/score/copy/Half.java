package dateline.lab.score.copy;

import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.copy.Fingerprint;
import dateline.enrich.copy.RememberedArticles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles remembered in their order, and what each was to those before it. Not for several threads. */
final class Half {

    private final List<NewsText> texts;
    private final Map<String, NewsText> byId = new HashMap<>();
    private final List<CopyVerdict> verdicts = new ArrayList<>();
    private final RememberedArticles remembered;

    Half(List<NewsText> texts, CopyRules rules) {
        this.texts = texts;
        remembered = new RememberedArticles(texts.size(), rules);
        for (NewsText text : texts) {
            byId.put(text.id(), text);
            verdicts.add(remembered.add(text.id(), fingerprint(text.text())));
        }
    }

    static Fingerprint fingerprint(String text) {
        return Fingerprint.of(text, PlainFacts.of(text));
    }

    CopyVerdict verdict(String copy) {
        return remembered.compare("", fingerprint(copy));
    }

    /** Whether two of the articles are copies of each other in truth. */
    boolean areCopies(String one, String other) {
        return one.equals(other)
                || FiveGrams.of(byId.get(one).text())
                        .isCopyOf(FiveGrams.of(byId.get(other).text()));
    }

    /** The first of all copies of an article. */
    Map<String, String> originals() {
        var originals = new HashMap<String, String>();
        for (int i = 0; i < texts.size(); i++) {
            CopyVerdict verdict = verdicts.get(i);
            originals.put(
                    texts.get(i).id(),
                    verdict.isCopy() ? verdict.original() : texts.get(i).id());
        }
        return originals;
    }

    int found() {
        return (int) verdicts.stream().filter(CopyVerdict::isCopy).count();
    }

    /** Verdicts that name an article that is no copy in truth. */
    int falsePairs() {
        int wrong = 0;
        for (int i = 0; i < texts.size(); i++) {
            CopyVerdict verdict = verdicts.get(i);
            if (verdict.isCopy() && !areCopies(texts.get(i).id(), verdict.closest())) {
                wrong++;
            }
        }
        return wrong;
    }
}
