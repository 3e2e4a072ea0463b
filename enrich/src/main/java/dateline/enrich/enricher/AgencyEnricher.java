package dateline.enrich.enricher;

import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words that credit a news agency: after the dateline, at the end of a paragraph, in a copyright line, in a
 * line that says who contributed.
 *
 * <p>An agency that is merely written about ("Reuters reported") is not credited. Looks at each paragraph's first and
 * last characters only, so it takes the same time for a paragraph of any length.
 */
public final class AgencyEnricher implements Enricher {

    private static final String MAKER = "agency-credit/1";
    private static final float SURE = 0.97f;
    private static final float LIKELY = 0.85f;

    /** A dateline with its agency fits in here; so does the end of a paragraph with one. */
    private static final int EDGE = 120;

    /** A line that thanks an agency is short. */
    private static final int LONGEST_LINE = 300;

    /** "CARACAS, Venezuela (Reuters) -", "BERLIN (dpa)", "(AP)" at the very start. */
    private static final Pattern AFTER_DATELINE = Pattern.compile(
            "\\A(?<place>[\\p{Lu}][^()\\n]{0,60}+)?\\((?<names>[^()\\n]{2,40}+)\\)\\s{0,3}+(?<dash>[-–—:])?");

    /** "… on Monday. (dpa)", "… on Monday. — AFP", "… on Monday. /PRNewswire/". */
    private static final Pattern AT_END = Pattern.compile(
            "(?:\\(([^()\\n]{2,40}+)\\)|(?<=[.!?”\"’)]) {0,2}[-–—] {0,2}(\\p{L}[^.\\n–—]{1,40}+)|/([^/\\n]{2,40}+)/)[.]?\\z");

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?<![Ii]mage |[Pp]hoto |[Pp]icture )(?:©|\\([cC]\\)|[Cc]opyright(?: ©)?)\\s{0,2}+(?:\\d{4}(?:[-–]\\d{4})?)?[ ,:]{0,3}+(?:by )?+"
                    + "(\\p{L}[^.,;:()\\n]{1,40}+)");

    /** "The Associated Press contributed to this report", "With files from The Canadian Press". */
    private static final Pattern CONTRIBUTED = Pattern.compile("(?:\\A|[.,;] |and )(\\p{Lu}[\\p{L}\\- ]{1,40}?)"
            + " (?:contributed|also contributed|journalists?|writers?|reporters?|staff)\\b");

    private static final Pattern WITH = Pattern.compile("\\A(?:With |Additional |Some |Contains )"
            + "(?:files|reporting|material|information|inputs|additional reporting)(?: by| from) (.{2,120}+)\\z");

    /** Reuters alone signs like this. */
    private static final Pattern REUTERS_SIGNATURE = Pattern.compile(
            "\\A\\(?(?:Additional r|R)eporting by \\p{Lu}[^\\n]{0,400}?; ?(?:[Ww]riting|[Ee]diting) by ");

    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final Pattern SEPARATOR = Pattern.compile("/|, | and | & | with ");

    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        var credits = new Credits(article.getBody());
        Paragraphs.of(article.getBody()).forEach(paragraph -> credits.look(paragraph.start(), paragraph.end()));
        tags.setAgencyCredits(credits.found);
    }

    /** The credits of one body, in order of place, each place once. */
    private static final class Credits {

        private final String body;
        private final List<AgencyCredit> found = new ArrayList<>();
        private int end; // of the last credit

        Credits(String body) {
            this.body = body;
        }

        void look(int start, int paragraphEnd) {
            String head = body.substring(start, Math.min(paragraphEnd, start + EDGE));
            if (head.indexOf('(') >= 0) {
                Matcher dateline = AFTER_DATELINE.matcher(head);
                if (dateline.lookingAt() && isDateline(dateline)) {
                    onlyNames(
                            dateline.group("names"),
                            start + dateline.start("names"),
                            dateline.group("dash") == null ? LIKELY : SURE);
                }
            }
            if (head.indexOf('©') >= 0 || head.contains("(c)") || head.contains("opyright")) {
                copyright(head, start);
            }
            if (paragraphEnd - start <= LONGEST_LINE) {
                line(body.substring(start, paragraphEnd), start);
            }
            int tail = Math.max(start, paragraphEnd - EDGE);
            end(body.substring(tail, paragraphEnd), tail);
        }

        /** Without a dash after it, "The Palestinian Authority (PA)" would be one. */
        private static boolean isDateline(Matcher dateline) {
            String place = dateline.group("place");
            return dateline.group("dash") != null
                    || place == null
                    || place.codePoints().noneMatch(Character::isLowerCase);
        }

        private void end(String text, int start) {
            if (text.indexOf('(') < 0
                    && text.indexOf('/') < 0
                    && !DASH.matcher(text).find()) {
                return;
            }
            Matcher atEnd = AT_END.matcher(text);
            if (atEnd.find()) {
                for (int group = 1; group <= atEnd.groupCount(); group++) {
                    if (atEnd.group(group) != null) {
                        onlyNames(atEnd.group(group).strip(), start + atEnd.start(group), LIKELY);
                    }
                }
            }
        }

        private void copyright(String head, int start) {
            Matcher copyright = COPYRIGHT.matcher(head);
            while (copyright.find()) {
                leadingName(copyright.group(1), start + copyright.start(1), SURE);
            }
        }

        private void line(String line, int start) {
            if (line.contains("contributed")) {
                Matcher contributed = CONTRIBUTED.matcher(line);
                while (contributed.find()) {
                    names(contributed.group(1), start + contributed.start(1), SURE);
                }
            }
            Matcher with = WITH.matcher(line);
            if (with.lookingAt()) {
                names(with.group(1), start + with.start(1), SURE);
            }
            Matcher signature = REUTERS_SIGNATURE.matcher(line);
            if (signature.lookingAt()
                    && found.stream().noneMatch(credit -> credit.getAgency().equals("Reuters"))) {
                add("Reuters", start, start + line.length(), LIKELY);
            }
        }

        /** Adds a list such as "AP/AFP", if it names nothing but agencies; "A. Writer/Reuters" took the picture. */
        private void onlyNames(String list, int start, float score) {
            for (String part : SEPARATOR.split(list, -1)) {
                if (Agencies.usualName(part.strip()) == null) {
                    return;
                }
            }
            names(list, start, score);
        }

        /** Adds each agency in a list such as "Reuters, A. Writer and dpa". */
        private void names(String list, int start, float score) {
            Matcher separator = SEPARATOR.matcher(list);
            int from = 0;
            while (separator.find()) {
                name(list, from, separator.start(), start, score);
                from = separator.end();
            }
            name(list, from, list.length(), start, score);
        }

        private void name(String list, int from, int to, int start, float score) {
            int last = to;
            while (last > from && ".!) ".indexOf(list.charAt(last - 1)) >= 0) {
                last--;
            }
            String agency = Agencies.usualName(list.substring(from, last).strip());
            if (agency != null) {
                add(agency, start + from, start + last, score);
            }
        }

        /** Adds the longest agency name that a text starts with. */
        private void leadingName(String text, int start, float score) {
            for (int length = Math.min(text.length(), Agencies.LONGEST_NAME); length > 1; length--) {
                boolean whole = length == text.length() || !Character.isLetter(text.charAt(length));
                String agency = whole ? Agencies.usualName(text.substring(0, length)) : null;
                if (agency != null) {
                    add(agency, start, start + length, score);
                    return;
                }
            }
        }

        private void add(String agency, int from, int to, float score) {
            if (from >= end) {
                found.add(new AgencyCredit(agency, body.substring(from, to), from, to, score, MAKER));
                end = to;
            }
        }
    }
}
