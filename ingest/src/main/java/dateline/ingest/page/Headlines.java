package dateline.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline: the heading that the page's title confirms, else what the page states, without the site's name. */
final class Headlines {

    private static final List<String> BETWEEN_TITLE_AND_SITE =
            List.of(" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " / ", ": ", " ‹ ", " › ", " ~ ");

    private static final int MOST_HEADINGS = 30;
    private static final int LONGEST = 1_000;
    private static final int SHORTEST = 15;
    private static final double SHARE = 0.4;

    private final Document page;
    private final StatedData stated;
    private final List<String> siteNames;

    Headlines(Document page, StatedData stated, List<String> siteNames, URI url) {
        this.page = page;
        this.stated = stated;
        List<String> names = new ArrayList<>();
        siteNames.forEach(name -> names.add(Block.folded(name)));
        if (url != null && url.getHost() != null) {
            String host = url.getHost();
            names.add(Block.folded(host));
            names.add(Block.folded(host.startsWith("www.") ? host.substring(4) : host));
            String[] labels = host.split("\\.", -1);
            names.add(labels.length > 1 ? labels[labels.length - 2] : host);
        }
        names.removeIf(String::isEmpty);
        this.siteNames = List.copyOf(names);
    }

    /** The element that shows the headline; null if none does. */
    Element heading() {
        List<String> titles = new ArrayList<>();
        candidates().forEach(candidate -> titles.add(Block.folded(withoutSite(candidate.value()))));
        int seen = 0;
        for (String name : List.of("h1", "h2", "h3")) {
            for (Element heading : page.getElementsByTag(name)) {
                if (++seen > MOST_HEADINGS) {
                    return onlyOne();
                }
                String folded = Block.folded(heading.text());
                if (!siteNames.contains(folded) && titles.stream().anyMatch(title -> confirms(title, folded))) {
                    return heading;
                }
            }
        }
        return onlyOne();
    }

    /** Whether one holds the other, and not much else. */
    private static boolean confirms(String title, String heading) {
        return heading.length() > 3
                && title.length() > 3
                && ((title.contains(heading) && heading.length() > SHARE * title.length())
                        || (heading.contains(title) && title.length() > SHARE * heading.length()));
    }

    private Element onlyOne() {
        List<Element> headings = page.getElementsByTag("h1");
        if (headings.size() != 1
                || siteNames.contains(Block.folded(headings.getFirst().text()))) {
            return null;
        }
        int length = headings.getFirst().text().length();
        return (length >= SHORTEST || candidates().isEmpty()) && length <= LONGEST ? headings.getFirst() : null;
    }

    String find(Element heading, Findings findings) {
        List<Candidate> all = new ArrayList<>(candidates());
        all.replaceAll(candidate -> new Candidate(withoutSite(candidate.value()), candidate.origin()));
        all.removeIf(candidate -> candidate.value().isEmpty());
        if (heading != null) {
            String shown = OneLine.of(heading.text());
            String folded = Block.folded(shown);
            // A kicker may stand in the same heading: then what is stated is the headline, and stands in it.
            boolean kicker = all.stream()
                    .map(candidate -> Block.folded(candidate.value()))
                    .anyMatch(title -> title.length() > SHARE * folded.length()
                            && title.length() < folded.length()
                            && folded.endsWith(title));
            if (kicker) {
                all.sort(Comparator.comparing(candidate -> !folded.endsWith(Block.folded(candidate.value()))));
            } else {
                all.addFirst(new Candidate(withoutSite(shown), Origin.TEXT));
            }
        }
        Optional<String> found = findings.first(
                "headline",
                all,
                candidate -> candidate.value().length() > LONGEST
                        ? Findings.Judged.no("longer than " + LONGEST + " characters")
                        : Findings.Judged.yes(candidate.value()));
        return found.orElse("");
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>(stated.properties("headline"));
        all.addAll(stated.metas("og:title", "twitter:title", "parsely-title", "dc.title", "title"));
        String title = OneLine.of(page.title());
        if (!title.isEmpty()) {
            all.add(new Candidate(title, Origin.TITLE));
        }
        return all;
    }

    /** What is left of a title when the name of its site is cut off at either end. */
    private String withoutSite(String title) {
        for (String between : BETWEEN_TITLE_AND_SITE) {
            int last = title.lastIndexOf(between);
            if (last > 0 && isSite(title.substring(last + between.length()))) {
                return withoutSite(title.substring(0, last).strip());
            }
            int first = title.indexOf(between);
            if (first > 0 && isSite(title.substring(0, first))) {
                return withoutSite(title.substring(first + between.length()).strip());
            }
        }
        return title;
    }

    private boolean isSite(String part) {
        String folded = Block.folded(part);
        return siteNames.contains(folded)
                || (folded.length() > 3 && siteNames.stream().anyMatch(name -> name.startsWith(folded)));
    }
}
