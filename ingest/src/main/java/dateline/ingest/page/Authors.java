package dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the byline, and the names in it or in what the page states. */
final class Authors {

    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST = 20;

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:written|posted|published|geschrieben|verfasst|veröffentlicht|veroeffentlicht|erstellt|publié|escrito|publicado|scritto|text|texte|testo|texto|words|story|"
                    + "author|autor|autorin|autoren|auteur|autore|autora|interview|report|foto|ein beitrag|a guest post|artikel)\\s*:?\\s+)?"
                    + "(?:by|von|par|por|di|da|door|av|af|od|van|přez|tekst|yazan|oleh)[\\s:]\\s*|"
                    + "^(?:author|authors|autor|autorin|autoren|auteur|autore|autora|autores|text|texte|testo|texto|redaktion|redaktor|redakteur|words|forfatter|door|автор)\\s*:\\s*|^@",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;,/|•·&]\\s*|\\s+(?:and|und|et|y|e|en|och|og|i|with|mit|avec|con|com)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern SAYS_AUTHOR = Pattern.compile(
            "(?<![a-z])(?:author|autor|autorin|auteur|autore|byline|by-line|writer|redakteur|journalist|firma-?autor)(?:s|en|es|-?name|-?link)?(?![a-z])");

    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?<![a-z])(?:bio|box|avatar|image|img|comment|kommentar|description|social|about|info-?box|related|more|teaser)(?![a-z])");

    private final Document page;
    private final StatedData stated;
    private final List<String> notNames;

    /** @param notNames what is no author, folded: the site, the publisher */
    Authors(Document page, StatedData stated, List<String> notNames) {
        this.page = page;
        this.stated = stated;
        this.notNames = notNames;
    }

    Optional<String> byline(Element heading, Findings findings) {
        List<Candidate> shown = shown(heading);
        return findings.first(
                "byline",
                shown,
                candidate -> names(candidate.value()).isEmpty()
                        ? Findings.Judged.no("no name")
                        : Findings.Judged.yes(candidate.value()));
    }

    List<String> find(Optional<String> byline, Findings findings) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        List<List<Candidate>> groups = new ArrayList<>();
        groups.add(of(stated.linked().names("author"), Origin.JSON_LD));
        groups.add(of(stated.microdata("author"), Origin.MICRODATA));
        groups.add(stated.metas(
                "author",
                "article:author",
                "og:article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "dc.contributor",
                "byl",
                "citation_author",
                "cxenseparse:author",
                "authors",
                "article.author",
                "twitter:data1"));
        groups.add(byline.map(line -> List.of(new Candidate(line, Origin.TEXT))).orElse(List.of()));
        groups.add(of(stated.linked().names("creator"), Origin.JSON_LD));
        for (List<Candidate> group : groups) {
            for (Candidate candidate : group) {
                for (String name : names(candidate.value())) {
                    candidates.putIfAbsent(Block.folded(name), new Candidate(name, candidate.origin()));
                }
            }
            if (!candidates.isEmpty()) {
                break;
            }
        }
        List<String> authors = new ArrayList<>();
        for (Candidate name : candidates.values()) {
            if (authors.size() < MOST) {
                authors.add(name.value());
                findings.add("authors", name.value(), name.origin(), Finding.TAKEN);
            }
        }
        return authors;
    }

    private static List<Candidate> of(List<String> values, Origin origin) {
        return values.stream().map(value -> new Candidate(value, origin)).toList();
    }

    private List<Candidate> shown(Element heading) {
        List<Candidate> shown = new ArrayList<>();
        List<Element> all = page.body().getAllElements();
        int head = Math.max(0, all.indexOf(heading));
        int last = Math.min(all.size(), head + 400);
        for (int pass = 0; pass < 2 && shown.isEmpty(); pass++) {
            for (int i = pass == 0 ? head : 0;
                    i < (pass == 0 ? last : Math.min(all.size(), 2_000)) && shown.size() < 5;
                    i++) {
                Element element = all.get(i);
                String names = Hints.names(element);
                boolean says = element.attr("rel").equals("author")
                        || (!names.isEmpty()
                                && SAYS_AUTHOR.matcher(names).find()
                                && !NO_AUTHOR.matcher(names).find());
                if (says && !isOfComment(element)) {
                    String text = OneLine.of(element.text());
                    if (!text.isEmpty() && text.length() <= LONGEST_BYLINE) {
                        shown.add(new Candidate(text, Origin.TEXT));
                    }
                }
            }
        }
        return shown;
    }

    private static boolean isOfComment(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (Hints.comments(up) && !up.normalName().equals("body")) {
                return true;
            }
        }
        return false;
    }

    private List<String> names(String line) {
        if (line.contains("://") || line.length() > LONGEST_BYLINE) {
            return List.of();
        }
        String bare = PREFIX.matcher(line).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(bare, -1)) {
            String name = PREFIX.matcher(part.strip()).replaceFirst("").strip();
            int bracket = name.indexOf('(');
            name = bracket > 0 ? name.substring(0, bracket).strip() : name;
            if (isName(name)) {
                names.add(name);
            } else if (!names.isEmpty()) {
                break; // what follows is a date, a place, an office
            }
        }
        return names;
    }

    private boolean isName(String name) {
        if (name.length() < 2 || name.length() > LONGEST_NAME || name.indexOf('@') >= 0) {
            return false;
        }
        if (name.chars().filter(c -> c >= '0' && c <= '9').count() > 2 || name.split(" ", -1).length > MOST_WORDS) {
            return false;
        }
        String folded = Block.folded(name);
        return !folded.isEmpty()
                && !notNames.contains(folded)
                && !name.toLowerCase(Locale.ROOT).startsWith("http")
                && !ROLES.contains(folded);
    }

    private static final java.util.Set<String> ROLES = java.util.Set.of(
            "admin",
            "administrator",
            "webmaster",
            "redaktion",
            "editor",
            "author",
            "autor",
            "autorin",
            "by",
            "von",
            "authors",
            "unknown",
            "anonymous",
            "null",
            "online",
            "root",
            "user",
            "staff",
            "follow",
            "mehr",
            "more",
            "profile",
            "biografie",
            "twitter",
            "facebook",
            "email",
            "mail",
            "kontakt",
            "none",
            "superuser",
            "min",
            "minutes",
            "reporter",
            "freierautor");
}
