package dateline.enrich.enricher;

import dateline.schemas.Article;
import dateline.schemas.ContributorLine;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds lines that credit people besides the author: "A. Writer contributed reporting from Nairobi, Kenya.",
 * "Reporting by A. Writer in Cairo; Editing by B. Writer".
 *
 * <p>A line with several roles gives one tag a role, so that each says who did what. English only.
 */
public final class ContributorEnricher implements Enricher {

    private static final String MAKER = "contributors/1";
    private static final float SURE = 0.95f;
    private static final float LIKELY = 0.85f;

    /** Credits are short; a paragraph that merely has "contributed" in it is not. */
    private static final int LONGEST_LINE = 600;

    private static final Pattern CLAUSE = Pattern.compile("; ?");

    /** Names, "contributed", what, from where. */
    private static final Pattern CONTRIBUTED =
            Pattern.compile("(?<names>\\p{Lu}.{1,250}?),? (?:also )?contributed(?: additional)?"
                    + "(?: (?<role>reporting|research|writing|editing|translation|photography))?"
                    + "(?: (?:to|for) this (?:report|article|story|piece))?(?: (?:from|in) (?<places>.{2,200}))?");

    /** What, "by", names, in where. */
    private static final Pattern BY = Pattern.compile(
            "(?:(?:Additional|With additional) )?(?<role>[Rr]eporting|[Rr]esearch|[Ww]riting|[Ee]diting|[Tt]ranslation"
                    + "|[Cc]ompiled|[Gg]raphics|[Pp]hotography)(?: and [a-z]{5,12})? by (?<names>\\p{Lu}.{1,300})");

    /** Two clauses of "X contributed reporting from A, and Y from B". */
    private static final Pattern NEXT_PLACE =
            Pattern.compile("^(?<names>\\p{Lu}.{1,120}?) (?:from|in) (?<places>\\p{Lu}.{1,120})$");

    private static final Pattern AND = Pattern.compile(",? and ");
    private static final Pattern LIST = Pattern.compile(", and | and |, ");

    /** "The Example Courier's" before a name. */
    private static final Pattern OUTLET = Pattern.compile("\\A[^'’]{1,60}+['’]s? (?=\\p{Lu})");

    /** Two to six words, capitalised but for the parts of names that are written small. */
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’\\-]*+|de|del|della|da|dos|di|van|von|der|den|bin|ibn|al|el|la|le)"
                    + "(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’\\-]*+|de|del|della|da|dos|di|van|von|der|den|bin|ibn|al|el|la|le)){1,5}");

    @Override
    public String name() {
        return "contributors";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String body = article.getBody();
        List<ContributorLine> lines = new ArrayList<>();
        for (Paragraphs.Paragraph paragraph : Paragraphs.of(body)) {
            if (paragraph.end() - paragraph.start() <= LONGEST_LINE && mayCredit(body, paragraph)) {
                clauses(body, paragraph, lines);
            }
        }
        tags.setContributors(lines);
    }

    private static boolean mayCredit(String body, Paragraphs.Paragraph paragraph) {
        String line = body.substring(paragraph.start(), paragraph.end());
        return line.contains("contributed") || line.contains(" by ");
    }

    private static void clauses(String body, Paragraphs.Paragraph paragraph, List<ContributorLine> lines) {
        int start = paragraph.start();
        int end = paragraph.end();
        if (body.charAt(start) == '(' && body.charAt(end - 1) == ')') {
            start++;
            end--;
        }
        String line = body.substring(start, end);
        Matcher separator = CLAUSE.matcher(line);
        int from = 0;
        while (separator.find()) {
            clause(body, start + from, start + separator.start(), lines);
            from = separator.end();
        }
        clause(body, start + from, end, lines);
    }

    private static void clause(String body, int start, int end, List<ContributorLine> lines) {
        String clause = body.substring(start, end);
        String bare = clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
        Matcher contributed = CONTRIBUTED.matcher(bare);
        Matcher by = BY.matcher(bare);
        var people = new ArrayList<String>();
        var places = new ArrayList<String>();
        String role;
        float score;
        if (contributed.matches()) {
            role = contributed.group("role");
            score = role == null && !bare.contains(" this ") ? 0 : SURE;
            names(contributed.group("names"), people);
            if (contributed.group("places") != null) {
                placesThenMore(contributed.group("places"), people, places);
            }
        } else if (by.matches()) {
            role = by.group("role").toLowerCase(Locale.ROOT);
            score = LIKELY;
            for (String part : AND.split(by.group("names"), -1)) {
                namesThenPlace(part, people, places);
            }
        } else {
            return;
        }
        if (!people.isEmpty() && score > 0) {
            lines.add(new ContributorLine(clause, start, end, people, places, role, score, MAKER));
        }
    }

    /** "Maracaibo, Venezuela" or "Cairo, and B. Writer from Nairobi". */
    private static void placesThenMore(String text, List<String> people, List<String> places) {
        String[] parts = AND.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            Matcher next = NEXT_PLACE.matcher(parts[i]);
            if (i > 0 && next.matches()) {
                names(next.group("names"), people);
                places.add(next.group("places"));
            } else if (!parts[i].isBlank()) {
                places.add(parts[i].strip());
            }
        }
    }

    private static void namesThenPlace(String text, List<String> people, List<String> places) {
        Matcher placed = NEXT_PLACE.matcher(text);
        if (placed.matches()) {
            names(placed.group("names"), people);
            places.add(placed.group("places"));
        } else {
            names(text, people);
        }
    }

    private static void names(String list, List<String> people) {
        for (String part : LIST.split(list, -1)) {
            String name = OUTLET.matcher(part.strip()).replaceFirst("");
            if (NAME.matcher(name).matches() && Agencies.usualName(name) == null) {
                people.add(name);
            }
        }
    }
}
