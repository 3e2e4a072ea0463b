package dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the byline, and the authors in it or in what the page states. */
final class Authors {

    private static final int MOST = 20;
    private static final int MOST_SHOWN = 5;

    /** How many elements before and after the headline a byline may stand. */
    private static final int BEFORE = 40;

    private static final int AFTER = 300;

    /** More are the authors of all articles that the page shows. */
    private static final int MOST_MICRODATA = 4;

    private static final Pattern SAYS_AUTHOR = Pattern.compile(
            "(?<![a-z])(?:author|autor|autorin|auteur|autore|byline|by-line|writer|redakteur|journalist)(?:s|en|es|-?name|-?link)?(?![a-z])");

    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?<![a-z])(?:bio|box|avatar|image|img|comments?|kommentare?|description|social|about|info-?box|related|more|teaser)(?![a-z])");

    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:authors?|autor(?:en|es|in)?|auteurs?|autore|profile|people|by|redakteure?|firma|journalist[a-z]*)/[^/]");

    private final Document page;
    private final StatedData stated;
    private final Names names;

    Authors(Document page, StatedData stated, List<String> sites) {
        this.page = page;
        this.stated = stated;
        this.names = new Names(sites.stream().map(Block::folded).collect(Collectors.toSet()));
    }

    /** @param heading null when the page shows no headline */
    Optional<String> byline(Element heading, Findings findings) {
        return findings.first(
                "byline",
                shown(heading),
                candidate -> names.in(candidate.value()).isEmpty()
                        ? Findings.Judged.no("no name")
                        : Findings.Judged.yes(candidate.value()));
    }

    List<String> find(Optional<String> byline, Findings findings) {
        Map<String, Candidate> printed = named(
                byline.map(line -> List.of(new Candidate(line, Origin.TEXT))).orElse(List.of()));
        Map<String, Candidate> taken = statedNames();
        boolean more = !taken.isEmpty()
                && printed.size() > taken.size()
                && printed.keySet().containsAll(taken.keySet());
        boolean whole = taken.size() == 1
                && printed.size() == 1
                && printed.keySet()
                        .iterator()
                        .next()
                        .startsWith(taken.keySet().iterator().next());
        boolean other = byline.filter(Names::opensByline).isPresent()
                && printed.keySet().stream().noneMatch(taken::containsKey)
                && printed.values().stream().allMatch(name -> Names.isOfPerson(name.value()));
        // A list of staff, an office or a login is stated where people sign.
        if (taken.isEmpty() || more || whole || other) {
            taken = printed.isEmpty() ? taken : printed;
        }
        List<String> authors = new ArrayList<>();
        for (Candidate name : taken.values()) {
            if (authors.size() < MOST) {
                authors.add(name.value());
                findings.add("authors", name.value(), name.origin(), Finding.TAKEN);
            }
        }
        return authors;
    }

    private Map<String, Candidate> statedNames() {
        List<String> microdata = stated.microdata("author");
        List<List<Candidate>> groups = List.of(
                of(stated.linked().names("author"), Origin.JSON_LD),
                of(microdata.size() > MOST_MICRODATA ? microdata.subList(0, 1) : microdata, Origin.MICRODATA),
                stated.metas(
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
                        "article.author"),
                of(stated.linked().names("creator"), Origin.JSON_LD));
        for (List<Candidate> group : groups) {
            Map<String, Candidate> found = named(group);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private Map<String, Candidate> named(List<Candidate> lines) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Candidate line : lines) {
            for (String name : names.in(line.value())) {
                found.putIfAbsent(Block.folded(name), new Candidate(name, line.origin()));
            }
        }
        return found;
    }

    private static List<Candidate> of(List<String> values, Origin origin) {
        return values.stream().map(value -> new Candidate(value, origin)).toList();
    }

    private List<Candidate> shown(Element heading) {
        List<Element> all = page.body().getAllElements();
        int head = heading == null ? 0 : Math.max(0, all.indexOf(heading));
        List<Candidate> said = new ArrayList<>();
        List<Candidate> guessed = new ArrayList<>();
        for (int i = Math.max(0, head - BEFORE); i < Math.min(all.size(), head + AFTER); i++) {
            Element element = all.get(i);
            if (said.size() + guessed.size() < MOST_SHOWN && !isOfComment(element)) {
                List<Candidate> kind = saysAuthor(element) ? said : opensByline(element) ? guessed : null;
                String text = kind == null ? "" : OneLine.ofShort(element, Names.LONGEST_LINE);
                if (!text.isEmpty()) {
                    kind.add(new Candidate(text, Origin.TEXT));
                }
            }
        }
        said.addAll(guessed);
        return said;
    }

    private static boolean saysAuthor(Element element) {
        if (element.attr("rel").equals("author")
                || (element.normalName().equals("a")
                        && ADDRESS.matcher(element.attr("href")).find())) {
            return true;
        }
        String hints = Hints.names(element);
        return !hints.isEmpty()
                && SAYS_AUTHOR.matcher(hints).find()
                && !NO_AUTHOR.matcher(hints).find();
    }

    /** "By A. Writer", "von B. Writer", alone in its line. */
    private static boolean opensByline(Element element) {
        String own = element.ownText();
        if (own.length() < 2 || own.length() > 80 || element.childrenSize() > 4) {
            return false;
        }
        String text = OneLine.ofShort(element, 80);
        int words = text.split(" ", -1).length;
        if (words < 2 || words > 12) {
            return false;
        }
        if (Names.holdsByline(text)) {
            return true;
        }
        List<String> found = Names.opensByline(text) ? new Names(Set.of()).in(text) : List.of();
        return !found.isEmpty() && Names.isOfPerson(found.getFirst()) && text.charAt(text.length() - 1) != '.';
    }

    private static boolean isOfComment(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (!up.normalName().equals("body") && !up.normalName().equals("html") && Hints.comments(up)) {
                return true;
            }
        }
        return false;
    }
}
