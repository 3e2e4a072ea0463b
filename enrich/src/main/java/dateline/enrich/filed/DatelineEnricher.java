package dateline.enrich.filed;

import dateline.enrich.enricher.Agencies;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.Paragraphs;
import dateline.schemas.Article;
import dateline.schemas.DatelineTag;
import dateline.schemas.Tags;
import dateline.schemas.TimeExpression;
import java.util.List;
import java.util.Set;

/** Finds the dateline in the first lines of the body: places, date, agency. Reads the dates for the year. */
public final class DatelineEnricher implements Enricher {

    private static final String MAKER = "dateline/1";

    private static final float SURE = 0.98f;
    private static final float USUAL = 0.93f;
    private static final float LIKELY = 0.85f;

    /** Before the dateline stand a byline, an outlet, the hint of an image: short lines. */
    private static final int LINES = 4;

    private static final int SHORT_LINE = 80;

    /** A dateline is no longer. */
    private static final int LONGEST = 110;

    private static final int LONGEST_NAME = 30;

    /** No agencies, but they sign their datelines like one. */
    private static final Set<String> OUTLETS = Set.of(
            "CNN", "CNNMoney", "CNN Business", "BBC", "VOA", "NPR", "DW", "RFE/RL", "CNA", "CBS", "NBC", "ABC", "CBC");

    private static final int ISO_DAY = 10;

    @Override
    public String name() {
        return "dateline";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String body = article.getBody();
        List<TimeExpression> dates = tags.getDates() == null ? List.of() : tags.getDates();
        int line = 0;
        for (Paragraphs.Paragraph paragraph : Paragraphs.first(body, LINES)) {
            String head = body.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
            DatelineTag tag = read(head, paragraph.start(), dates);
            if (tag != null) {
                tags.setFiledFrom(tag);
                return;
            }
            if (paragraph.end() - paragraph.start() > SHORT_LINE || ++line == LINES) {
                return;
            }
        }
    }

    private static DatelineTag read(String head, int start, List<TimeExpression> dates) {
        int dash = Dash.in(head);
        int bracket = head.indexOf('(');
        if (bracket >= 0 && (dash < 0 || bracket < dash)) {
            return signed(head, bracket, start, dates);
        }
        PlaceLine places = dash > 0 ? PlaceLine.of(head.substring(0, dash)) : null;
        boolean dateline = places != null && places.inCapitals() && Dash.isBeforeText(head, dash);
        return dateline ? tag(head, Dash.end(head, dash), start, places, null, dates, USUAL) : null;
    }

    /** "CARACAS (Reuters) -", "(AFP) —", "Washington (CNN) The". */
    private static DatelineTag signed(String head, int bracket, int start, List<TimeExpression> dates) {
        int close = head.indexOf(')', bracket);
        if (close < 0 || close - bracket > LONGEST_NAME) {
            return null;
        }
        String name = head.substring(bracket + 1, close).strip();
        String agency = agency(name);
        int dash = Dash.after(head, close + 1);
        PlaceLine places = bracket == 0 ? PlaceLine.NONE : PlaceLine.of(head.substring(0, bracket));
        boolean known = agency != null || OUTLETS.contains(name);
        boolean printed = dash >= 0 && places != null && places.inCapitals() && isShort(name);
        if (places == null || !(known || printed) || (bracket == 0 && (!known || dash < 0))) {
            return null;
        }
        boolean capital = Dash.startsWithCapital(head, close + 1);
        if (dash < 0 && !capital) {
            return null; // "Associated Press (AP) reported"
        }
        int end = dash < 0 ? close + 1 : Dash.end(head, dash);
        float score = dash >= 0 && known ? SURE : LIKELY;
        return tag(head, end, start, places, agency == null ? name : agency, dates, score);
    }

    /** Of "AP/AFP" the first that is known. */
    private static String agency(String names) {
        String whole = Agencies.usualName(names);
        if (whole != null) {
            return whole;
        }
        for (String name : names.split("/", -1)) {
            String agency = Agencies.usualName(name.strip());
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    private static boolean isShort(String name) {
        return name.length() > 1 && name.length() <= 12 && Character.isLetter(name.charAt(0)) && name.indexOf('-') < 0;
    }

    private static DatelineTag tag(
            String head, int end, int start, PlaceLine places, String agency, List<TimeExpression> dates, float score) {
        return new DatelineTag(
                head.substring(0, end),
                start,
                start + end,
                places.places(),
                day(dates, start, start + end),
                agency,
                score,
                MAKER);
    }

    private static String day(List<TimeExpression> dates, int start, int end) {
        for (TimeExpression date : dates) {
            if (date.getStart() >= end) {
                return null;
            }
            boolean day = date.getValue().length() == ISO_DAY && date.getValue().indexOf('/') < 0;
            if (date.getStart() >= start && date.getEnd() <= end && day) {
                return date.getValue();
            }
        }
        return null;
    }
}
