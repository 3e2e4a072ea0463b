package dateline.ingest.page;

import dateline.ingest.page.Findings.Judged;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds when a page was published and changed, and rejects what can not be. */
final class PageTimes {

    /** Clocks go wrong, and days start elsewhere first. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The first newspaper. Times of programs that know none are 0001-01-01 and 1970-01-01. */
    private static final LocalDate FIRST = LocalDate.of(1605, 1, 1);

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

    /** So many elements from the headline, a date is another article's. */
    private static final int FARTHEST = 120;

    private static final int MOST_IN_TEXT = 12;

    /** A text may open with its date: "3 May 2026 – The bridge". */
    private static final int OPENING = 40;

    private static final Pattern SAYS_DATE = Pattern.compile(
            "(?<![a-z])(?:date|datum|data|fecha|published?|publi(?:sh|c)ed|pubdate|time|timestamp|"
                    + "posted|zeit|erstellt|veroeffentlicht|meta|byline|entry-?info|post-?info|dateline|submitted|when)(?![a-z])|date|datum");

    private final Document page;
    private final StatedData stated;
    private final Findings findings;
    private final Instant now;
    private final boolean monthFirst;

    PageTimes(Document page, StatedData stated, String language, Findings findings, Instant now) {
        this.page = page;
        this.stated = stated;
        this.findings = findings;
        this.now = now;
        String lower = language.toLowerCase(Locale.ROOT).replace('_', '-');
        monthFirst = lower.equals("en") || lower.equals("en-us") || lower.equals("en-ph");
    }

    /** @param url null when the page was found under none */
    Optional<PageTime> published(URI url, Element headline) {
        List<Candidate> candidates = new ArrayList<>(stated.properties("datePublished"));
        candidates.addAll(stated.metas(
                "article:published_time",
                "og:article:published_time",
                "article:published",
                "og:published_time",
                "datepublished",
                "date_published",
                "publish_date",
                "publishdate",
                "publish-date",
                "pubdate",
                "pub_date",
                "published_time",
                "published-date",
                "article.published",
                "article_date_original",
                "cxenseparse:recs:publishtime",
                "sailthru.date",
                "parsely-pub-date",
                "dc.date.issued",
                "dcterms.issued",
                "dcterms.created",
                "dc.date.created",
                "dcterms.date",
                "dc.date",
                "citation_publication_date",
                "citation_online_date",
                "date",
                "originalpublicationdate",
                "timestamp",
                "created"));
        candidates.addAll(stated.properties("dateCreated"));
        candidates.addAll(stated.properties("uploadDate"));
        candidates.addAll(inText(headline));
        if (url != null) {
            inUrl(url).ifPresent(candidates::add);
        }
        return findings.first("publishedAt", candidates, this::judge);
    }

    Optional<PageTime> modified(Optional<PageTime> published) {
        List<Candidate> candidates = new ArrayList<>(stated.properties("dateModified"));
        candidates.addAll(stated.metas(
                "article:modified_time",
                "og:updated_time",
                "datemodified",
                "dcterms.modified",
                "dc.date.modified",
                "last-modified",
                "lastmod",
                "revised",
                "article_date_updated"));
        return findings.first("modifiedAt", candidates, candidate -> {
            Judged<PageTime> judged = judge(candidate);
            boolean before = judged.value() != null
                    && published.isPresent()
                    && judged.value().day().isBefore(published.get().day());
            return before ? Judged.no("before publishedAt") : judged;
        });
    }

    private Judged<PageTime> judge(Candidate candidate) {
        Optional<PageTime> time = WrittenTime.in(candidate.value(), candidate.origin(), monthFirst);
        if (time.isEmpty()) {
            return Judged.no("no date");
        }
        LocalDate day = time.get().day();
        if (time.get().at().isAfter(now.plus(AHEAD))) {
            return Judged.no("in the future");
        }
        return day.isBefore(FIRST) || day.equals(EPOCH) ? Judged.no("impossible") : Judged.yes(time.get());
    }

    private List<Candidate> inText(Element headline) {
        List<Element> all = page.body().getAllElements();
        int head = Math.max(0, all.indexOf(headline));
        List<Candidate> times = new ArrayList<>();
        List<Candidate> texts = new ArrayList<>();
        List<Candidate> openings = new ArrayList<>();
        for (int far = 0; far <= FARTHEST; far++) {
            for (int i : far == 0 ? new int[] {head} : new int[] {head + far, head - far}) {
                if (i >= 0 && i < all.size() && times.size() + texts.size() < MOST_IN_TEXT) {
                    look(all.get(i), times, texts, openings);
                }
            }
        }
        times.addAll(texts);
        times.addAll(openings);
        return times;
    }

    private void look(Element element, List<Candidate> times, List<Candidate> texts, List<Candidate> openings) {
        if (element.normalName().equals("time")) {
            String value = element.hasAttr("datetime")
                    ? element.attr("datetime")
                    : OneLine.ofShort(element, WrittenTime.LONGEST);
            if (hasDate(value)) {
                times.add(new Candidate(OneLine.of(value), Origin.TIME_ELEMENT));
            }
            return;
        }
        boolean says = SAYS_DATE.matcher(Hints.names(element)).find();
        String text = says ? OneLine.ofShort(element, WrittenTime.LONGEST) : OneLine.of(element.ownText());
        int longest = says ? WrittenTime.LONGEST : 60;
        if (!text.isEmpty() && text.length() <= longest && hasDate(text)) {
            texts.add(new Candidate(text, Origin.TEXT));
        } else if (text.length() > longest && openings.isEmpty() && hasDate(text.substring(0, OPENING))) {
            openings.add(new Candidate(text.substring(0, OPENING), Origin.TEXT));
        }
    }

    private boolean hasDate(String text) {
        return text.length() >= 6
                && WrittenTime.in(text, Origin.TEXT, monthFirst).isPresent();
    }

    /** {@code /2026/05/03/} or {@code 2026-05-03} or {@code 20260503} in the path. */
    private static Optional<Candidate> inUrl(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        for (int i = 0; i + 8 <= path.length(); i++) {
            boolean starts = i == 0 || !Character.isDigit(path.charAt(i - 1));
            if (starts && (path.startsWith("19", i) || path.startsWith("20", i))) {
                int end = i;
                while (end < path.length() && end < i + 10 && "0123456789-/_.".indexOf(path.charAt(end)) >= 0) {
                    end++;
                }
                String digits = path.substring(i, end).replace('_', '-');
                if (WrittenTime.in(digits, Origin.URL, false).isPresent()) {
                    return Optional.of(new Candidate(digits, Origin.URL));
                }
            }
        }
        return Optional.empty();
    }
}
