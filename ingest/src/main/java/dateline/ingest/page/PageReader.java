package dateline.ingest.page;

import dateline.schemas.RejectedException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The one door to this package: reads a page, as it came, into what it holds. What a page states for machines (JSON-LD,
 * microdata, Open Graph, other {@code meta}) comes before what it shows, but for the headline; its text is found by
 * {@link BodyText}. Safe for use by many threads.
 */
public final class PageReader {

    private static final int MOST_KEYWORDS = 100;
    private static final int LONGEST_LABEL = 300;

    /** Of a text below it, much may be missing. */
    private static final int SHORT = 400;

    private final Clock clock;
    private final SiteMemory memory;

    /** @param clock gives the now that dates are checked against */
    public PageReader(Clock clock) {
        this(clock, new SiteMemory());
    }

    /** @param memory of what the pages of a host have in common; readers may share one */
    public PageReader(Clock clock, SiteMemory memory) {
        this.clock = clock;
        this.memory = memory;
    }

    /**
     * @param contentType as sent with the page, e.g. {@code text/html; charset=utf-8}; empty when there was none
     * @param url final URL of the page; null when it has none, as a file
     * @throws RejectedException with reason {@code TOO_LARGE} if the page has too many tags, too long attributes, or is
     *     nested too deep
     */
    public Page read(byte[] bytes, String contentType, URI url) {
        return read(decode(bytes, contentType), url);
    }

    /**
     * The page as text: by its byte order mark, what was sent with it, what it declares, what its bytes show.
     *
     * @param contentType as sent with the page; empty when there was none
     */
    public static String decode(byte[] bytes, String contentType) {
        return PageCharset.decode(bytes, PageCharset.ofMediaType(contentType));
    }

    /**
     * @param url final URL of the page; null when it has none
     * @throws RejectedException as {@link #read(byte[], String, URI)}
     */
    public Page read(String html, URI url) {
        Document page = PageTree.of(html, url == null ? "" : url.toString());
        var findings = new Findings();
        var stated = new StatedData(page);
        if (stated.linked().broken() > 0) {
            findings.add("JSON-LD", stated.linked().broken() + " scripts", Origin.JSON_LD, "no JSON");
        }

        Optional<String> language = language(page, stated, findings);
        List<String> sites = sites(stated);
        var addresses = new Addresses(page, stated, findings);
        Optional<String> declared = addresses.declared();
        Optional<String> canonical = addresses.canonical(url);
        Optional<String> image = addresses.image();
        URI address = url != null ? url : canonical.map(URI::create).orElse(null);

        var headlines = new Headlines(page, stated, sites, address);
        Element heading = headlines.heading();
        String headline = headlines.find(heading, findings);
        var authors = new Authors(page, stated, sites);
        Optional<String> byline = authors.byline(heading, findings);
        List<String> names = authors.find(byline, findings);
        var times = new PageTimes(page, stated, language.orElse(""), findings, clock.instant());
        Optional<PageTime> published = times.published(address, heading);
        Optional<PageTime> modified = times.modified(published);

        Optional<String> section = findings.first("section", sections(stated), PageReader::label);
        List<String> keywords = keywords(stated);
        List<String> captions = captions(page);
        String about = stated.metas("og:description", "description", "twitter:description").stream()
                .map(Candidate::value)
                .findFirst()
                .orElse("");
        boolean liveblog = Signs.liveblog(page, stated, address, findings);
        BodyText text = BodyText.of(page, heading == null ? headline : OneLine.of(heading.text()), about);
        List<String> paragraphs = longer(text.paragraphs(), stated, findings);
        if (address != null && address.getHost() != null) {
            paragraphs = memory.withoutRepeated(address.getHost(), address.toString(), headline, paragraphs);
        }
        Optional<String> standfirst =
                text.standfirst().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", text.standfirst()));
        return new Page(
                headline,
                standfirst,
                paragraphs,
                captions,
                byline,
                names,
                published,
                modified,
                section,
                keywords,
                language,
                declared,
                canonical,
                image,
                publisher(sites, address),
                Signs.agency(stated, names, paragraphs, findings),
                Signs.paywalled(stated, findings),
                liveblog,
                findings.all());
    }

    /** What the page states its text to be, where it shows next to nothing of it: programs fill it in later. */
    private static List<String> longer(List<String> shown, StatedData stated, Findings findings) {
        int length = shown.stream().mapToInt(String::length).sum();
        Optional<String> body = stated.linked().articleBody();
        if (length >= SHORT || body.isEmpty() || body.get().length() < 2 * length + LONGEST_LABEL) {
            return shown;
        }
        List<String> paragraphs = body.get()
                .lines()
                .map(OneLine::unescaped)
                .filter(line -> !line.isEmpty())
                .toList();
        findings.add("body", "articleBody", Origin.JSON_LD, Finding.TAKEN);
        return paragraphs;
    }

    private static Optional<String> language(Document page, StatedData stated, Findings findings) {
        List<Candidate> candidates = new ArrayList<>();
        for (Element root : page.select("html[lang]")) {
            if (!root.attr("lang").isBlank()) {
                candidates.add(new Candidate(OneLine.of(root.attr("lang")), Origin.ROOT));
            }
        }
        candidates.addAll(stated.properties("inLanguage"));
        candidates.addAll(stated.metas("og:locale", "content-language", "language", "dc.language"));
        return findings.first("declaredLanguage", candidates, PageReader::label);
    }

    /** Names of the outlet, best first. */
    private static List<String> sites(StatedData stated) {
        Set<String> names = new LinkedHashSet<>();
        stated.metas("og:site_name").forEach(name -> names.add(name.value()));
        names.addAll(stated.linked().names("publisher"));
        stated.metas("application-name", "apple-mobile-web-app-title").forEach(name -> names.add(name.value()));
        names.removeIf(name -> name.length() > LONGEST_LABEL);
        return List.copyOf(names);
    }

    private static Optional<String> publisher(List<String> sites, URI address) {
        return sites.stream().findFirst().or(() -> Optional.ofNullable(address).map(URI::getHost));
    }

    private static List<Candidate> sections(StatedData stated) {
        List<Candidate> candidates = new ArrayList<>(stated.properties("articleSection"));
        candidates.addAll(stated.metas(
                "article:section",
                "og:article:section",
                "section",
                "parsely-section",
                "cxenseparse:section",
                "category"));
        return candidates;
    }

    private static List<String> keywords(StatedData stated) {
        Set<String> keywords = new LinkedHashSet<>();
        stated.metas("article:tag", "og:article:tag").forEach(tag -> keywords.add(tag.value()));
        for (List<Candidate> lists :
                List.of(stated.properties("keywords"), stated.metas("news_keywords"), stated.metas("keywords"))) {
            if (keywords.isEmpty()) {
                for (Candidate list : lists) {
                    for (String keyword : list.value().split("[,;]", -1)) {
                        keywords.add(keyword.strip());
                    }
                }
                keywords.remove("");
            }
        }
        return keywords.stream()
                .filter(keyword -> keyword.length() <= LONGEST_LABEL)
                .limit(MOST_KEYWORDS)
                .toList();
    }

    private static Findings.Judged<String> label(Candidate candidate) {
        return candidate.value().length() <= LONGEST_LABEL
                ? Findings.Judged.yes(candidate.value())
                : Findings.Judged.no("longer than " + LONGEST_LABEL + " characters");
    }

    private static List<String> captions(Document page) {
        Set<String> captions = new LinkedHashSet<>();
        for (Element caption : page.select("figcaption")) {
            String text = OneLine.of(caption.text());
            if (!text.isEmpty() && captions.size() < MOST_KEYWORDS) {
                captions.add(text);
            }
        }
        return List.copyOf(captions);
    }
}
