package dateline.ingest.wire;

import dateline.ingest.feed.FeedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was made for teletypes: IPTC 7901 and ANPA 1312. A control character starts the header of an item, another
 * its text, a third ends it; the rest is convention. Both are 7-bit and older than Unicode, and what agencies send in
 * them is read as they mean it.
 *
 * @see <a href="https://www.iptc.org/std/IPTC7901/1.0/specification/7901V5.pdf">IPTC 7901, version 5</a>
 */
final class TeletypeReader {

    private static final char HEADER = 0x01;
    private static final char TEXT = 0x02;
    private static final char END = 0x03;

    /** Lines above the text: take, headline, byline. */
    private static final int MOST_HEAD_LINES = 6;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    /** {@code eca062 4 i 211 ccccb   dpa 061}: service and number, priority, category, words, options, agency. */
    private static final Pattern HEADER_7901 = Pattern.compile(
            "([A-Za-z]*)([0-9]*) ([0-9]) (\\S+) +([0-9]*)\\s*(?:[a-z]{5}\\s+)?(?<agency>[\\p{L}-]+)?.*");

    /** {@code 131137 GMT Nov 13}: day, hour, minute, zone, month, year. */
    private static final Pattern SENT_7901 =
            Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2}) (GMT|UTC) ([A-Za-z]{3}) ([0-9]{2})");

    /** {@code AP-WF-11-13-13 1509GMT}: month, day, year, hour, minute. */
    private static final Pattern SENT_ANPA = Pattern.compile(
            "(?<agency>[A-Z]{2,6})-[A-Z]{2,3}-([0-9]{2})-([0-9]{2})-([0-9]{2}) ([0-9]{2})([0-9]{2})GMT");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern NOT_FOR_PRINT = Pattern.compile(
            "(?i).*\\bnot (?:intended )?for publication\\b.*|.*nicht zur Veröffentlichung.*|#+\\s*(?:\\w{2,5}\\s+)?(?:notebook|notizblock)\\b.*");

    private static final Pattern BYLINE = Pattern.compile("(?i)(?:by|von|par|por)\\s+\\p{L}.*");
    private static final Pattern TAKE = Pattern.compile(
            "(?i)(?:refile|repeat|urgent|extra|flash|corrected|[0-9]+(?:st|nd|rd|th) (?:lead|roundup|writethru)|roundup|lead|\\(achtung\\)|eds:.*)");
    private static final Pattern DATELINE = Pattern.compile(
            "(?<line>(?<place>\\p{Lu}[^()\\n]{1,60}) \\((?:\\p{L}+/)*(?<agency>\\p{L}{2,8})\\)) ?[-–—_].*",
            Pattern.DOTALL);

    private TeletypeReader() {}

    /** The items of a file, each from its header on. */
    static List<String> items(String file) {
        List<String> items = new ArrayList<>();
        int start = file.indexOf(HEADER);
        while (start >= 0) {
            int next = file.indexOf(HEADER, start + 1);
            items.add(next < 0 ? file.substring(start + 1) : file.substring(start + 1, next));
            start = next;
        }
        return items;
    }

    static Draft read(String item, boolean anpa) {
        int text = item.indexOf(TEXT);
        int end = item.indexOf(END, Math.max(0, text));
        String header = text < 0 ? item : item.substring(0, text);
        String content = text < 0 ? "" : item.substring(text + 1, end < 0 ? item.length() : end);
        String after = end < 0 ? "" : item.substring(end + 1);
        return anpa ? anpa(content, after) : iptc(header, content, after);
    }

    private static Draft iptc(String header, String content, String after) {
        var draft = new Draft();
        String[] lines = LINE_END.split(header, -1);
        Matcher parts = HEADER_7901.matcher(clean(lines[0]));
        if (parts.matches() && parts.group("agency") != null) {
            draft.publisher = parts.group("agency");
        }
        for (int i = 1; i < lines.length; i++) { // "Germany-football/Munich/Mueller/"
            for (String keyword : clean(lines[i]).split("/", -1)) {
                draft.keywords.add(keyword);
            }
        }
        int body = head(content, draft);
        Matcher sent = SENT_7901.matcher(after);
        if (sent.find()) {
            draft.created = time(
                    sent.group(6),
                    MONTHS.get(sent.group(5).toLowerCase(Locale.ROOT)),
                    sent.group(1),
                    sent.group(2),
                    sent.group(3));
        }
        draft.paragraphs = printed(TextBlocks.ofPlain(clean(content.substring(body))));
        dateline(draft);
        return draft;
    }

    /** The lines up to the one that ends in an equals sign. */
    private static int head(String content, Draft draft) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        boolean closed = false;
        Matcher ends = LINE_END.matcher(content);
        while (!closed && lines.size() < MOST_HEAD_LINES && ends.find(at)) {
            String line = clean(content.substring(at, ends.start())).strip();
            at = ends.end();
            closed = line.endsWith("=");
            lines.add(closed ? line.substring(0, line.length() - 1).strip() : line);
        }
        if (!closed) {
            return 0; // no head, all text
        }
        StringBuilder headline = new StringBuilder();
        for (String line : lines) {
            if (BYLINE.matcher(line).matches() && headline.length() > 0) {
                draft.byline = line;
            } else if (!line.isEmpty()
                    && (headline.length() > 0 || !TAKE.matcher(line).matches())) {
                headline.append(headline.length() > 0 ? " " : "").append(line);
            }
        }
        draft.headline = headline.length() == 0 ? String.join(" ", lines) : headline.toString();
        draft.authors.addAll(Bylines.names(draft.byline));
        return at;
    }

    /** Lines that begin with a circumflex say what the text is about; the text begins with a tab. */
    private static Draft anpa(String content, String after) {
        var draft = new Draft();
        Matcher sent = SENT_ANPA.matcher(after.isEmpty() ? content : after);
        if (sent.find()) {
            draft.publisher = sent.group("agency");
            draft.created =
                    time(sent.group(4), Integer.parseInt(sent.group(2)), sent.group(3), sent.group(5), sent.group(6));
        }
        List<String> text = new ArrayList<>();
        boolean first = true;
        for (String line : LINE_END.split(content, -1)) {
            String plain = mended(clean(line));
            if (!plain.startsWith("^")) {
                if (text.isEmpty() && plain.isBlank()) {
                    continue;
                }
                text.add(plain.endsWith("<") ? plain.substring(0, plain.length() - 1) : plain);
                continue;
            }
            String said = plain.substring(1).strip();
            boolean field = said.endsWith("<") || said.endsWith("=");
            said = field ? said.substring(0, said.length() - 1).strip() : said;
            if (SENT_ANPA.matcher(said).find()) {
                break;
            }
            if (first) { // "BC-LT--Argentina-Cancer Beauty,466"
                first = false;
                draft.keywords.add(slug(said));
            } else if (text.isEmpty()) {
                above(said, draft);
            } else if (!said.isEmpty()) {
                text.add("");
                text.add(said);
                text.add("");
            }
        }
        draft.paragraphs = paragraphs(text);
        dateline(draft);
        return draft;
    }

    private static void above(String said, Draft draft) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.startsWith("eds:")
                || lower.startsWith("editor's note")
                || lower.startsWith("ap photo")
                || lower.startsWith("*")
                || lower.startsWith("ap video")
                || lower.startsWith("ap graphic")) {
            return; // for editors
        }
        if (BYLINE.matcher(said).matches()) {
            draft.byline = said;
            draft.authors.addAll(Bylines.names(said));
        } else if (draft.headline.isEmpty()) {
            draft.headline = said;
        }
    }

    /** Every line that begins with white space begins a paragraph. */
    private static List<String> paragraphs(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            text.append(line.startsWith("\t") || line.startsWith("   ") ? "\n\n" : "\n")
                    .append(line.isBlank() ? "" : line);
        }
        return printed(TextBlocks.ofPlain(text.toString()));
    }

    private static String slug(String said) {
        String slug = said.replaceFirst("^BC-(?:[A-Z]{2,4}--)?", "");
        int comma = slug.indexOf(',');
        return comma < 0 ? slug : slug.substring(0, comma);
    }

    /** What stands above the notes to editors. */
    private static List<String> printed(List<String> paragraphs) {
        List<String> printed = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (NOT_FOR_PRINT.matcher(paragraph).matches()) {
                break;
            }
            if (paragraph.chars().anyMatch(Character::isLetterOrDigit)) {
                printed.add(paragraph);
            }
        }
        return printed;
    }

    /** "Berlin (dpa) - …" stays in the text, as it is printed; the place is told as well. */
    private static void dateline(Draft draft) {
        if (draft.paragraphs.isEmpty()) {
            return;
        }
        Matcher opening = DATELINE.matcher(draft.paragraphs.getFirst());
        if (opening.lookingAt()) {
            draft.place = opening.group("place");
            draft.publisher = Draft.first(draft.publisher, opening.group("agency"));
        }
    }

    private static Optional<FeedTime> time(String year, Integer month, String day, String hour, String minute) {
        try {
            if (month == null) {
                return Optional.empty();
            }
            Instant at = LocalDateTime.of(
                            2000 + Integer.parseInt(year),
                            month,
                            Integer.parseInt(day),
                            Integer.parseInt(hour),
                            Integer.parseInt(minute))
                    .toInstant(ZoneOffset.UTC);
            return Nodes.time(at.toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** Quotes and dashes as seven bits allow. */
    private static String mended(String text) {
        return text.replace("``", "“").replace("''", "”").replace(" _ ", " — ");
    }
}
