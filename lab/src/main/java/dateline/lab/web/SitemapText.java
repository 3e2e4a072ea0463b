package dateline.lab.web;

import java.util.List;

/** Writes sitemaps (sitemaps.org 0.9) with the news extension, and indexes of them. */
final class SitemapText {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private SitemapText() {}

    /** @param site scheme, host and port, without slash at the end */
    static String news(Outlet outlet, String site, List<PlannedArticle> articles) {
        var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"" + NAMESPACE
                + "\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
        for (PlannedArticle article : articles) {
            map.append("\n<url><loc>")
                    .append(site)
                    .append(article.path())
                    .append("</loc><news:news><news:publication><news:name>")
                    .append(outlet.name())
                    .append("</news:name><news:language>en</news:language></news:publication><news:publication_date>")
                    .append(article.publishedAt())
                    .append("</news:publication_date><news:title>")
                    .append(PageHtml.escaped(MadeText.headline(article.text())))
                    .append("</news:title></news:news></url>");
        }
        return map.append("\n</urlset>\n").toString();
    }

    static String index(List<String> sitemaps) {
        var index = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"" + NAMESPACE + "\">");
        sitemaps.forEach(url -> index.append("\n<sitemap><loc>").append(url).append("</loc></sitemap>"));
        return index.append("\n</sitemapindex>\n").toString();
    }
}
