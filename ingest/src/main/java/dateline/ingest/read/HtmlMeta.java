package dateline.ingest.read;

import dateline.schemas.Article;
import dateline.schemas.CanonicalUrl;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself outside its text: {@code meta} elements, first of all those of the Open Graph protocol,
 * the canonical link (RFC 6596), and the language of its root.
 */
final class HtmlMeta {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]++");
    private static final List<String> BETWEEN_TITLE_AND_SITE = List.of(" | ", " - ", " – ", " — ", " • ");

    private final Document page;

    private HtmlMeta(Document page) {
        this.page = page;
    }

    /** Sets what the page states; what the caller knew stays. */
    static void read(Document page, Article.Builder article) {
        new HtmlMeta(page).read(article);
    }

    private void read(Article.Builder article) {
        if (article.getCanonicalUrl() == null) {
            article.setCanonicalUrl(canonicalUrl().orElse(null));
        }
        String site = content("meta[property=og:site_name]").orElse(null);
        if (article.getPublisher() == null) {
            article.setPublisher(site != null ? site : host(article.getCanonicalUrl()));
        }
        if (article.getDeclaredLanguage() == null) {
            article.setDeclaredLanguage(language().orElse(null));
        }
        article.setHeadline(headline(site));
        article.setAuthors(authors());
        article.setSection(content("meta[property=article:section]").orElse(null));
        article.setKeywords(keywords());
        article.setImageUrl(url("meta[property=og:image][content]", "content").orElse(null));
        article.setPublishedAt(time(
                "meta[property=article:published_time], meta[itemprop=datePublished], time[itemprop=datePublished]"));
        article.setModifiedAt(
                time("meta[property=article:modified_time], meta[itemprop=dateModified], time[itemprop=dateModified]"));
    }

    private Optional<String> canonicalUrl() {
        return url("link[rel=canonical][href]", "href")
                .or(() -> url("meta[property=og:url][content]", "content"))
                .flatMap(CanonicalUrl::of);
    }

    private Optional<String> url(String selector, String attribute) {
        for (Element element : page.select(selector)) {
            String absolute = element.absUrl(attribute);
            if (CanonicalUrl.of(absolute).isPresent()) {
                return Optional.of(absolute);
            }
        }
        return Optional.empty();
    }

    private static String host(String url) {
        return url == null ? null : URI.create(url).getHost();
    }

    private Optional<String> language() {
        Element root = page.selectFirst("html[lang]");
        return root == null ? Optional.empty() : LanguageTag.ofPage(root.attr("lang"));
    }

    private String headline(String site) {
        String title = content("meta[property=og:title]")
                .or(() -> text("article h1"))
                .or(() -> text("h1"))
                .or(() -> Optional.of(oneLine(page.title())))
                .orElse("");
        for (String between : BETWEEN_TITLE_AND_SITE) {
            if (site != null && title.endsWith(between + site) && title.length() > between.length() + site.length()) {
                return title.substring(0, title.length() - between.length() - site.length());
            }
        }
        return title;
    }

    /** Names only: Open Graph wants the address of an author's page here, which is no name. */
    private List<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        for (Element author : page.select("meta[name=author], meta[property=article:author]")) {
            String name = oneLine(author.attr("content"));
            if (!name.isEmpty() && !name.contains("://")) {
                authors.add(name);
            }
        }
        return List.copyOf(authors);
    }

    private List<String> keywords() {
        Set<String> keywords = new LinkedHashSet<>();
        for (Element tag : page.select("meta[property=article:tag]")) {
            keywords.add(oneLine(tag.attr("content")));
        }
        if (keywords.isEmpty()) {
            String list =
                    content("meta[name=keywords], meta[name=news_keywords]").orElse("");
            for (String keyword : list.split(",", -1)) {
                keywords.add(keyword.strip());
            }
        }
        List<String> named = new ArrayList<>(keywords);
        named.removeIf(String::isEmpty);
        return named;
    }

    private Instant time(String selector) {
        for (Element element : page.select(selector)) {
            String stated = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            Optional<Instant> time = ArticleTime.ofIso(stated);
            if (time.isPresent()) {
                return time.get();
            }
        }
        return null;
    }

    private Optional<String> content(String selector) {
        for (Element element : page.select(selector)) {
            String content = oneLine(element.attr("content"));
            if (!content.isEmpty()) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(String selector) {
        Element element = page.selectFirst(selector);
        return element == null || !element.hasText() ? Optional.empty() : Optional.of(oneLine(element.text()));
    }

    private static String oneLine(String text) {
        return StrictUtf8.wellFormed(WHITE_SPACE.matcher(text).replaceAll(" ").strip());
    }
}
