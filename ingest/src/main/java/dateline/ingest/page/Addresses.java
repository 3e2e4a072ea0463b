package dateline.ingest.page;

import dateline.ingest.page.Findings.Judged;
import dateline.schemas.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the address of the article (RFC 6596) and of its image. */
final class Addresses {

    private static final int LONGEST = 4_096;

    private final Document page;
    private final StatedData stated;
    private final Findings findings;

    Addresses(Document page, StatedData stated, Findings findings) {
        this.page = page;
        this.stated = stated;
        this.findings = findings;
    }

    /** What the page declares, right or wrong. */
    Optional<String> declared() {
        return declarations().stream().map(Candidate::value).findFirst();
    }

    /** @param found null when the page was found under no address */
    Optional<String> canonical(URI found) {
        List<Candidate> declarations = declarations();
        String own = found == null ? null : CanonicalUrl.of(found.toString()).orElse(null);
        Optional<String> taken =
                findings.first("canonicalUrl", declarations, candidate -> judge(candidate, own, declarations));
        if (taken.isEmpty() && own != null) {
            findings.add("canonicalUrl", own, Origin.URL, Finding.TAKEN);
            return Optional.of(own);
        }
        return taken;
    }

    Optional<String> image() {
        List<Candidate> candidates = new ArrayList<>();
        stated.metas("og:image", "og:image:url", "og:image:secure_url").forEach(candidates::add);
        stated.linked().urls("image").forEach(url -> candidates.add(new Candidate(url, Origin.JSON_LD)));
        stated.metas(
                        "twitter:image",
                        "twitter:image:src",
                        "thumbnail",
                        "image",
                        "sailthru.image.full",
                        "parsely-image-url")
                .forEach(candidates::add);
        stated.microdata("image").forEach(url -> candidates.add(new Candidate(url, Origin.MICRODATA)));
        for (Element link : page.select("link[rel=image_src][href]")) {
            candidates.add(new Candidate(link.attr("href"), Origin.LINK));
        }
        return findings.first("imageUrl", candidates, candidate -> {
            String url = absolute(candidate.value());
            return CanonicalUrl.of(url).isPresent() ? Judged.yes(url) : Judged.no("no http or https address");
        });
    }

    private List<Candidate> declarations() {
        List<Candidate> all = new ArrayList<>();
        for (Element link : page.select("link[rel=canonical][href]")) {
            all.add(new Candidate(link.attr("href").strip(), Origin.LINK));
        }
        all.addAll(stated.metas("og:url"));
        stated.linked().urls("mainEntityOfPage").forEach(url -> all.add(new Candidate(url, Origin.JSON_LD)));
        stated.linked().urls("url").forEach(url -> all.add(new Candidate(url, Origin.JSON_LD)));
        all.removeIf(
                candidate -> candidate.value().isEmpty() || candidate.value().length() > LONGEST);
        return all;
    }

    private Judged<String> judge(Candidate candidate, String own, List<Candidate> declarations) {
        Optional<String> url = CanonicalUrl.of(absolute(candidate.value()));
        if (url.isEmpty()) {
            return Judged.no("no http or https address");
        }
        if (own == null) {
            return Judged.yes(url.get());
        }
        URI declared = URI.create(url.get());
        URI found = URI.create(own);
        if (isHome(declared) && !isHome(found)) {
            return Judged.no("the home page");
        }
        if (!site(declared).equals(site(found)) && !confirmed(declared, declarations, candidate)) {
            return Judged.no("another site, which nothing else on the page confirms");
        }
        return Judged.yes(url.get());
    }

    /** Whether another kind of declaration names the same host: a syndicated text, not a slip. */
    private boolean confirmed(URI declared, List<Candidate> declarations, Candidate candidate) {
        return declarations.stream()
                .filter(other -> other.origin() != candidate.origin())
                .map(other -> CanonicalUrl.of(absolute(other.value())))
                .flatMap(Optional::stream)
                .anyMatch(other -> URI.create(other).getHost().equals(declared.getHost()));
    }

    private static boolean isHome(URI url) {
        String path = url.getRawPath().toLowerCase(Locale.ROOT);
        boolean language = path.length() <= 4
                && path.length() >= 3
                && path.chars().filter(c -> c == '/').count() == (path.endsWith("/") ? 2 : 1);
        return (path.equals("/") || path.startsWith("/index.") || language) && url.getRawQuery() == null;
    }

    /** The last labels of the host, which is the registered name, and for {@code co.uk} and the like one label more. */
    private static String site(URI url) {
        String[] labels = url.getHost().split("\\.", -1);
        int last = labels.length - 1;
        if (last < 1) {
            return url.getHost();
        }
        boolean second = last > 1 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
        return (second ? labels[last - 2] + '.' : "") + labels[last - 1] + '.' + labels[last];
    }

    /** Empty if it holds credentials, which resolving would drop in silence. */
    private String absolute(String url) {
        int host = url.indexOf("//") + 2;
        int path = url.indexOf('/', host);
        int at = url.indexOf('@', host);
        boolean credentials = host >= 2 && at >= 0 && (path < 0 || at < path);
        return credentials ? "" : StringUtil.resolve(page.baseUri(), url.strip());
    }
}
