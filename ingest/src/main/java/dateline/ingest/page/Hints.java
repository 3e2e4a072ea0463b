package dateline.ingest.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the class, id, role and item property of an element say of its use. Site builders name their parts for
 * themselves, but much alike: in English nearly everywhere, and else in the language of the page.
 */
final class Hints {

    /** No name anybody writes is longer; generated ones are, and say nothing. */
    private static final int LONGEST = 300;

    /** Starts and ends of words inside names: {@code articleBody}, {@code article_body}, {@code article-body}. */
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Anywhere in a name. */
    private static final String BESIDE_PARTS = String.join(
            "|",
            // comments
            "comment",
            "kommentar",
            "disqus",
            "leserbrief",
            "forum-post",
            "trackback",
            "pingback",
            // other articles
            "teaser",
            "related",
            "recommend",
            "outbrain",
            "taboola",
            "plista",
            "read-more-box",
            "mehr-zum",
            "moreon",
            "more-on",
            "weiterlesen",
            "auch-interessant",
            "verwandt",
            "aehnlich",
            "similar",
            "meistgelesen",
            "most-read",
            "mostread",
            "most-popular",
            "trending",
            "latest-news",
            "latest-posts",
            "recent-posts",
            "neueste",
            "relacionad",
            "correlat",
            "lire-aussi",
            "a-lire",
            "empfehlung",
            "next-article",
            "prev-article",
            "post-navigation",
            "nav-links",
            "pagination",
            "paginator",
            "infobox-links",
            "read-also",
            "topstories",
            "articlelist",
            "article-list",
            "news-list",
            "readnext",
            "read-next",
            "up-next",
            "zergnet",
            "crp-list",
            "yarpp",
            "jp-post",
            // asking for something
            "newsletter",
            "subscri",
            "abonn",
            "signup",
            "sign-up",
            "login",
            "register",
            "registrier",
            "donat",
            "spende",
            "cookie",
            "consent",
            "gdpr",
            "dsgvo",
            "paywall",
            "piano",
            "promo",
            "werbung",
            "anzeige",
            "advert",
            "sponsor",
            "affiliate",
            "banner",
            "modal",
            "popup",
            "pop-up",
            "overlay",
            "call-to-action",
            "gewinnspiel",
            // sharing
            "share",
            "sharing",
            "social",
            "shariff",
            "teilen",
            "facebook",
            "twitter-follow",
            "whatsapp",
            "addthis",
            "addtoany",
            "sociable",
            "follow-us",
            // around the article
            "sidebar",
            "side-bar",
            "seitenleiste",
            "marginal",
            "breadcrumb",
            "brotkrumen",
            "footer",
            "fusszeile",
            "navigation",
            "navbar",
            "menu",
            "topbar",
            "toolbar",
            "masthead",
            "site-header",
            "pageheader",
            "skip-link",
            "skiplink",
            "sitemap",
            "impressum",
            "copyright",
            "disclaimer",
            "legal",
            "search-form",
            "searchform",
            "suche",
            "widget",
            "screen-reader",
            "visually-hidden",
            "sr-only",
            "hidden-print",
            "print-only",
            "noprint",
            "no-print",
            "metadata",
            "meta-data",
            "post-meta",
            "entry-meta",
            "article-meta",
            "postmeta",
            "postinfo",
            "post-info",
            "byline",
            "dateline",
            "author",
            "autor",
            "about-the",
            "bio-box",
            "profile-box",
            "tagcloud",
            "tag-list",
            "taglist",
            "post-tags",
            "entry-tags",
            "article-tags",
            "article-info",
            "categories",
            "rating",
            "bewertung",
            "vote",
            "feedback",
            "contact-form",
            "kontaktbox",
            "language-switch",
            "jump-link",
            "toc-container",
            "toc_",
            "inhaltsverzeichnis",
            "table-of-contents",
            // pictures and their words
            "caption",
            "bildunterschrift",
            "bildnachweis",
            "bildrechte",
            "image-credit",
            "photo-credit",
            "fotograf",
            "gallery",
            "galerie",
            "slideshow",
            "slider",
            "carousel",
            "lightbox",
            "video-player",
            "audioplayer",
            "player",
            "thumbnail",
            "credits");

    /** Whole words of a name. */
    private static final String BESIDE_WORDS =
            "ad|ads|adv|nav|aside|foot|tags?|meta|date|datum|time|print|drucken|bio|toc|"
                    + "rel|reply|respond|replies|more|mehr|shop|service|tools?|header|kicker|topline|crumbs?|sub-?nav|info-?box|"
                    + "rss|feed|pager|quiz|poll|umfrage|stats|links|hide|hidden|invisible|likes?|teil|cta|optin|partner";

    private static final Pattern BESIDE =
            Pattern.compile("(?:" + BESIDE_PARTS + ")|(?<![a-z])(?:" + BESIDE_WORDS + ")(?![a-z])");

    private static final Pattern TEXT = Pattern.compile(
            "article-?(?:body|text|content|main|copy|inhalt)|(?:post|entry|story|news|blog|page|single|node|body|main)"
                    + "-{0,2}(?:body|text|content|copy|entry|inhalt)|artikel-?(?:text|inhalt|body|content)|articulo|"
                    + "nota-cuerpo|cuerpo|texte-article|article--?text|field-name-body|field--name-body|post-?bodycopy|"
                    + "beitrag-?(?:text|inhalt)?|storytext|fliesstext|rich-?text|text-?content|content-?text|bodytext|"
                    + "td-post-content|paragraphs|hauptinhalt|haupttext|(?<![a-z])(?:instapaper-body|e-content|hentry)");

    private static final Pattern LEAD = Pattern.compile(
            "(?<![a-z])(?:lead|lede|intro|introtext|leadtext|teaser|teasertext|standfirst|excerpt|abstract|"
                    + "sub-?title|sub-?head(?:line|ing)?|untertitel|summary|description|perex|chapo|chapeau|vorspann|anriss|dek|deck|"
                    + "bajada|copete|entradilla|sommario|occhiello|ingress|manchet|ozet|spot|einleitung|preamble)(?![a-z])");

    private static final Pattern CAPTION = Pattern.compile(
            "caption|bildunterschrift|bildtext|bildnachweis|legende?(?![a-z])|credit|copyright|(?<![a-z])(?:figure|image|photo|foto|bild)(?![a-z])");

    private Hints() {}

    /** Whether the element says that it stands beside the text. */
    static boolean beside(Element element) {
        String names = names(element);
        return !names.isEmpty() && BESIDE.matcher(names).find();
    }

    /** Whether the element says that it holds the text. */
    static boolean text(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return true;
        }
        String names = names(element);
        return !names.isEmpty() && TEXT.matcher(names).find();
    }

    /** Whether an element says that it holds what readers wrote. */
    static boolean comments(Element element) {
        String names = names(element);
        return names.contains("comment") || names.contains("kommentar") || names.contains("disqus");
    }

    /** Whether the element, or one just around it, says that it is the lead. */
    static boolean lead(Element element) {
        return near(element, LEAD);
    }

    /** Whether the element, or one just around it, says that it is the words to a picture. */
    static boolean caption(Element element) {
        return near(element, CAPTION);
    }

    private static boolean near(Element element, Pattern pattern) {
        Element up = element;
        for (int i = 0; i < 3 && up != null; i++, up = up.parent()) {
            if (pattern.matcher(names(up)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Class names and id, in lower case, their words parted by hyphens; empty when there are none. */
    static String names(Element element) {
        String names = element.className() + ' ' + element.id();
        if (names.length() < 2 || names.length() > LONGEST) {
            return "";
        }
        return CAMEL.matcher(names)
                .replaceAll("-")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace("label-hidden", "")
                .replace("elementor-widget", "elementor")
                .replace("label-visually-hidden", "");
    }
}
