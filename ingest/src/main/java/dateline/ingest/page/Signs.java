package dateline.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/** What else a page says of its text: that it must be paid for, that it goes on, whose it is. */
final class Signs {

    private static final Set<String> NOT_FREE = Set.of("locked", "premium", "paid", "subscription", "metered", "plus");

    private static final Set<String> LIVE =
            Set.of("liveblog", "live-blog", "liveticker", "live-ticker", "newsticker", "live-updates", "newsblog");

    /** Where an agency is credited in brackets or before a dash, at either end of the text. */
    private static final int ENDS = 160;

    /** As they sign, each with its name. */
    private static final Map<String, String> AGENCIES = Map.ofEntries(
            Map.entry("reuters", "Reuters"),
            Map.entry("afp", "AFP"),
            Map.entry("ap", "AP"),
            Map.entry("associated press", "AP"),
            Map.entry("dpa", "dpa"),
            Map.entry("dpa-afx", "dpa-AFX"),
            Map.entry("apa", "APA"),
            Map.entry("sda", "Keystone-SDA"),
            Map.entry("keystone-sda", "Keystone-SDA"),
            Map.entry("ansa", "ANSA"),
            Map.entry("efe", "EFE"),
            Map.entry("europa press", "Europa Press"),
            Map.entry("xinhua", "Xinhua"),
            Map.entry("tass", "TASS"),
            Map.entry("interfax", "Interfax"),
            Map.entry("kyodo", "Kyodo"),
            Map.entry("lusa", "Lusa"),
            Map.entry("belga", "Belga"),
            Map.entry("anp", "ANP"),
            Map.entry("ritzau", "Ritzau"),
            Map.entry("ntb", "NTB"),
            Map.entry("stt", "STT"),
            Map.entry("pap", "PAP"),
            Map.entry("čtk", "ČTK"),
            Map.entry("mti", "MTI"),
            Map.entry("upi", "UPI"),
            Map.entry("sid", "SID"),
            Map.entry("epd", "epd"),
            Map.entry("kna", "KNA"),
            Map.entry("pti", "PTI"),
            Map.entry("ani", "ANI"),
            Map.entry("ians", "IANS"),
            Map.entry("aap", "AAP"),
            Map.entry("yonhap", "Yonhap"),
            Map.entry("anadolu agency", "Anadolu"));

    private Signs() {}

    static boolean paywalled(StatedData stated, Findings findings) {
        for (Candidate free : stated.properties("isAccessibleForFree")) {
            if (free.value().toLowerCase(Locale.ROOT).endsWith("false")) {
                findings.add("paywalled", "isAccessibleForFree " + free.value(), free.origin(), Finding.TAKEN);
                return true;
            }
        }
        for (Candidate tier : stated.metas("article:content_tier", "content_tier", "og:article:content_tier")) {
            if (NOT_FREE.contains(tier.value().toLowerCase(Locale.ROOT))) {
                findings.add("paywalled", "content tier " + tier.value(), tier.origin(), Finding.TAKEN);
                return true;
            }
        }
        return false;
    }

    /** @param url null when unknown */
    static boolean liveblog(Document page, StatedData stated, URI url, Findings findings) {
        if (stated.linked().is("LiveBlogPosting")) {
            findings.add("liveblog", "LiveBlogPosting", Origin.JSON_LD, Finding.TAKEN);
            return true;
        }
        if (!page.select("[itemtype$=LiveBlogPosting]").isEmpty()) {
            findings.add("liveblog", "LiveBlogPosting", Origin.MICRODATA, Finding.TAKEN);
            return true;
        }
        String path =
                url == null || url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
        Optional<String> sign = LIVE.stream().filter(path::contains).findFirst();
        sign.ifPresent(word -> findings.add("liveblog", word, Origin.URL, Finding.TAKEN));
        return sign.isPresent();
    }

    static Optional<String> agency(
            StatedData stated, List<String> authors, List<String> paragraphs, Findings findings) {
        for (String property : List.of("sourceOrganization", "provider", "copyrightHolder")) {
            for (String name : stated.linked().names(property)) {
                if (AGENCIES.containsKey(name.toLowerCase(Locale.ROOT))) {
                    return taken(name, Origin.JSON_LD, findings);
                }
            }
        }
        for (String author : authors) {
            if (AGENCIES.containsKey(author.toLowerCase(Locale.ROOT))) {
                return taken(author, Origin.TEXT, findings);
            }
        }
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        String first = paragraphs.getFirst();
        Optional<String> opening = inBrackets(first.substring(0, Math.min(ENDS, first.length())));
        String last = paragraphs.getLast();
        Optional<String> credit = opening.or(() -> inBrackets(last.substring(Math.max(0, last.length() - ENDS))))
                .or(() -> alone(last));
        return credit.flatMap(name -> taken(name, Origin.TEXT, findings));
    }

    private static Optional<String> inBrackets(String text) {
        int from = text.indexOf('(');
        while (from >= 0) {
            int to = text.indexOf(')', from);
            if (to < 0) {
                return Optional.empty();
            }
            Optional<String> name = alone(text.substring(from + 1, to));
            if (name.isPresent()) {
                return name;
            }
            from = text.indexOf('(', to);
        }
        return Optional.empty();
    }

    /** "dpa/lnw", "© AFP", "Reuters". */
    private static Optional<String> alone(String text) {
        String bare = text.replace("©", "")
                .replace("Source:", "")
                .replace("Quelle:", "")
                .strip();
        if (bare.isEmpty() || bare.length() > 40) {
            return Optional.empty();
        }
        String first = bare.split("[/,;]", 2)[0].strip();
        return AGENCIES.containsKey(first.toLowerCase(Locale.ROOT)) ? Optional.of(bare) : Optional.empty();
    }

    private static Optional<String> taken(String name, Origin origin, Findings findings) {
        findings.add("agency", name, origin, Finding.TAKEN);
        return Optional.of(name);
    }
}
