package dateline.peers;

import dateline.lab.score.page.PagePeer;
import dateline.lab.score.page.ReadPage;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.util.List;
import java.util.Optional;

/** Boilerpipe's extractor for news articles, text alone. Apache-2.0. */
public final class BoilerpipePeer implements PagePeer {

    @Override
    public String name() {
        return "boilerpipe 1.1.0, articles";
    }

    @Override
    public ReadPage read(String html, String url) {
        try {
            String text = ArticleExtractor.INSTANCE.getText(html);
            return new ReadPage(text, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
