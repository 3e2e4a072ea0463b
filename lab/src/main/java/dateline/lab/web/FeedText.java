package dateline.lab.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes feeds: RSS 2.0, Atom (RFC 4287), RDF (RSS 1.0), JSON Feed 1.1. */
final class FeedText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outlet outlet;
    private final String site;
    private final UnaryOperator<String> link;
    private final Instant now;

    /**
     * @param site scheme, host and port, without slash at the end
     * @param link gives the address of an entry's page for its path
     */
    FeedText(Outlet outlet, String site, UnaryOperator<String> link, Instant now) {
        this.outlet = outlet;
        this.site = site;
        this.link = link;
        this.now = now;
    }

    /** @param hub of this feed (WebSub); empty when it has none */
    String write(FeedForm form, List<PlannedArticle> articles, String self, String hub) {
        return switch (form) {
            case RSS -> rss(articles, self, hub);
            case ATOM -> atom(articles, self, hub);
            case RDF -> rdf(articles);
            case JSON -> json(articles, self, hub);
        };
    }

    private String rss(List<PlannedArticle> articles, String self, String hub) {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>")
                .append(outlet.name())
                .append("</title><link>")
                .append(site)
                .append("/</link><description>News</description>")
                .append(atomLinks("atom:link", self, hub));
        for (PlannedArticle article : articles) {
            feed.append("\n<item><title>")
                    .append(headline(article))
                    .append("</title><link>")
                    .append(link.apply(article.path()))
                    .append("</link><guid isPermaLink=\"false\">")
                    .append(guid(article))
                    .append("</guid><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            article.publishedAt().atOffset(ZoneOffset.UTC)))
                    .append("</pubDate><description>")
                    .append(summary(article))
                    .append("</description></item>");
        }
        return feed.append("\n</channel></rss>\n").toString();
    }

    private String atom(List<PlannedArticle> articles, String self, String hub) {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
                .append(outlet.name())
                .append("</title><id>")
                .append(site)
                .append("/</id><updated>")
                .append(articles.isEmpty() ? Instant.EPOCH : articles.getFirst().changedAt(now))
                .append("</updated>")
                .append(atomLinks("link", self, hub));
        for (PlannedArticle article : articles) {
            feed.append("\n<entry><title>")
                    .append(headline(article))
                    .append("</title><link href=\"")
                    .append(link.apply(article.path()))
                    .append("\"/><id>")
                    .append(guid(article))
                    .append("</id><published>")
                    .append(article.publishedAt())
                    .append("</published><updated>")
                    .append(article.changedAt(now))
                    .append("</updated><author><name>")
                    .append(MadeText.author(article.text()))
                    .append("</name></author><summary>")
                    .append(summary(article))
                    .append("</summary></entry>");
        }
        return feed.append("\n</feed>\n").toString();
    }

    private String rdf(List<PlannedArticle> articles) {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" ")
                .append("xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
                .append("<channel rdf:about=\"")
                .append(site)
                .append("/\"><title>")
                .append(outlet.name())
                .append("</title><link>")
                .append(site)
                .append("/</link><description>News</description></channel>");
        for (PlannedArticle article : articles) {
            feed.append("\n<item rdf:about=\"")
                    .append(guid(article))
                    .append("\"><title>")
                    .append(headline(article))
                    .append("</title><link>")
                    .append(link.apply(article.path()))
                    .append("</link><dc:date>")
                    .append(article.publishedAt())
                    .append("</dc:date><description>")
                    .append(summary(article))
                    .append("</description></item>");
        }
        return feed.append("\n</rdf:RDF>\n").toString();
    }

    private String json(List<PlannedArticle> articles, String self, String hub) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (PlannedArticle article : articles) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", guid(article));
            item.put("url", link.apply(article.path()));
            item.put("title", MadeText.headline(article.text()));
            item.put("summary", MadeText.paragraphs(article.text(), 0).getFirst());
            item.put("date_published", article.publishedAt().toString());
            item.put("date_modified", article.changedAt(now).toString());
            items.add(item);
        }
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", outlet.name());
        feed.put("home_page_url", site + "/");
        feed.put("feed_url", self);
        if (!hub.isEmpty()) {
            feed.put("hubs", List.of(Map.of("type", "WebSub", "url", hub)));
        }
        feed.put("items", items);
        try {
            return JSON.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + feed, e);
        }
    }

    private static String atomLinks(String element, String self, String hub) {
        return "<" + element + " rel=\"self\" href=\"" + self + "\"/>"
                + (hub.isEmpty() ? "" : "<" + element + " rel=\"hub\" href=\"" + hub + "\"/>");
    }

    private static String headline(PlannedArticle article) {
        return PageHtml.escaped(MadeText.headline(article.text()));
    }

    private static String summary(PlannedArticle article) {
        return PageHtml.escaped(MadeText.paragraphs(article.text(), 0).getFirst());
    }

    /** Stays when the page's address does not. */
    private String guid(PlannedArticle article) {
        return "http://" + outlet.name() + "/?p=" + article.number();
    }
}
