package dateline.peers;

import dateline.lab.score.page.PagePeer;
import dateline.lab.score.page.ReadPage;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.extended.Readability4JExtended;

/** Readability4J, Mozilla's reader view for the JVM. Apache-2.0. */
public final class ReadabilityPeer implements PagePeer {

    @Override
    public String name() {
        return "Readability4J 1.0.8";
    }

    @Override
    public ReadPage read(String html, String url) {
        Article article = new Readability4JExtended(url, html).parse();
        String text = article.getTextContent();
        String title = article.getTitle();
        String byline = article.getByline();
        return new ReadPage(
                text == null ? "" : text,
                title == null ? "" : title,
                byline == null ? List.of() : List.of(byline),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(article.getExcerpt()));
    }
}
