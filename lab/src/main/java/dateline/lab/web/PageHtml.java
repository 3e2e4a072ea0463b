package dateline.lab.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the page of an article, in one of four templates; each outlet keeps to its own. */
final class PageHtml {

    private static final int TEMPLATES = 4;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PageHtml() {}

    /** @param site scheme, host and port, without slash at the end */
    static String of(Outlet outlet, PlannedArticle article, String site, Instant now) {
        int template = outlet.number() % TEMPLATES;
        String headline = MadeText.headline(article.text());
        String author = MadeText.author(article.text());
        int revision = article.revision(now);
        List<String> paragraphs = MadeText.paragraphs(article.text(), revision);
        String url = site + article.path();
        String modified = revision == 0 ? "" : article.changedAt(now).toString();
        String meta = switch (template) {
            case 0 -> jsonLd(outlet, article, headline, author, url, modified);
            case 1 -> openGraph(outlet, article, headline, author, url, modified);
            case 2 -> "<link rel=\"canonical\" href=\"" + url + "\">";
            default ->
                openGraph(outlet, article, headline, author, url, modified)
                        + jsonLd(outlet, article, headline, author, url, modified);
        };
        String body =
                paragraphs.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(Collectors.joining("\n"));
        String credit = article.wire() == null ? "" : "<p class=\"credit\">Text: " + article.wire() + "</p>";
        String time =
                "<time datetime=\"" + article.publishedAt() + "\">" + PRINTED.format(article.publishedAt()) + "</time>";
        String container =
                template == 1 ? "div class=\"story-body\"" : template == 2 ? "section id=\"text\"" : "article";
        return String.format(
                Locale.ROOT,
                """
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><title>%s | %s</title>%s</head>
                        <body><header><nav><a href="/">Home</a> <a href="/politics">Politics</a></nav></header>
                        <main><h1>%s</h1><p class="byline">By %s</p>%s
                        <%s>
                        %s
                        %s</%s></main>
                        <aside><h3>Most read</h3><ul><li><a href="/">Today at a glance</a></li></ul></aside>
                        <footer><p>&copy; %s. All rights reserved. <a href="/privacy">Privacy</a></p></footer></body></html>
                        """,
                escaped(headline),
                outlet.name(),
                meta,
                escaped(headline),
                author,
                time,
                container,
                body,
                credit,
                container.split(" ", 2)[0],
                outlet.name());
    }

    /** The page at {@code /}: what links to feeds and articles. */
    static String home(Outlet outlet, String site, List<PlannedArticle> articles) {
        String links = outlet.bySitemap()
                ? ""
                : outlet.seedPaths().stream()
                        .map(path -> "<link rel=\"alternate\" type=\"" + mediaType(outlet, path)
                                + "\" title=\"News\" href=\"" + path + "\">")
                        .collect(Collectors.joining());
        String list = articles.stream()
                .map(article -> "<li><a href=\"" + site + article.path() + "\">"
                        + escaped(MadeText.headline(article.text())) + "</a></li>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + outlet.name() + "</title>"
                + links + "</head><body><h1>" + outlet.name() + "</h1><ul>" + list + "</ul></body></html>";
    }

    private static String mediaType(Outlet outlet, String path) {
        return path.equals(Outlet.SECOND_FEED) ? FeedForm.ATOM.mediaType : outlet.form().mediaType;
    }

    private static String jsonLd(
            Outlet outlet, PlannedArticle article, String headline, String author, String url, String modified) {
        return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
                + "\"headline\":\"" + headline + "\",\"datePublished\":\"" + article.publishedAt() + "\","
                + (modified.isEmpty() ? "" : "\"dateModified\":\"" + modified + "\",")
                + "\"author\":{\"@type\":\"Person\",\"name\":\"" + author + "\"},"
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"" + outlet.name() + "\"},"
                + "\"mainEntityOfPage\":\"" + url + "\"}</script>";
    }

    private static String openGraph(
            Outlet outlet, PlannedArticle article, String headline, String author, String url, String modified) {
        return "<link rel=\"canonical\" href=\"" + url + "\"><meta property=\"og:type\" content=\"article\">"
                + "<meta property=\"og:title\" content=\"" + escaped(headline)
                + "\"><meta property=\"og:url\" content=\""
                + url + "\"><meta property=\"og:site_name\" content=\"" + outlet.name() + "\">"
                + "<meta property=\"article:published_time\" content=\"" + article.publishedAt() + "\">"
                + (modified.isEmpty() ? "" : "<meta property=\"article:modified_time\" content=\"" + modified + "\">")
                + "<meta name=\"author\" content=\"" + author + "\">";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
