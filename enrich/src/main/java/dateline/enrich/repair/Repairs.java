package dateline.enrich.repair;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Repair;
import dateline.schemas.RepairedField;
import java.util.ArrayList;
import java.util.List;

/** Every repair rule, in the order they run, and what comes of running them on an article. */
public final class Repairs {

    /** A text that needs more of one kind is no news; what is beyond is left as it is. */
    private static final int MAX_EDITS = 50_000;

    static final List<RepairRule> IN_ORDER = List.of(
            new MojibakeRule(), // first: it takes control characters and no-break spaces for the bytes they were
            new ControlCharacterRule(), // before what looks at neighbouring letters
            new UnicodeFormRule(),
            new WhiteSpaceRule(), // before what looks at paragraphs
            new DoubledHeadlineRule(),
            new GluedSentenceRule(),
            new BrokenSentenceRule());

    private Repairs() {}

    /**
     * An article with its text repaired.
     *
     * @param repairs headline first, each in order of place
     */
    public record Repaired(Article article, List<Repair> repairs) {}

    /**
     * Repairs headline and body.
     *
     * @throws RejectedException with reason {@code INVALID} if nothing readable is left of the body
     */
    public static Repaired repair(Article article) {
        Patchwork headline = run(RepairedField.HEADLINE, article.getHeadline(), null);
        Patchwork body = run(RepairedField.BODY, article.getBody(), headline.text());
        if (body.text().isBlank()) {
            throw new RejectedException(Reason.INVALID, "body has nothing in it but characters that cannot be seen");
        }
        List<Repair> repairs = new ArrayList<>(headline.repairs(RepairedField.HEADLINE));
        repairs.addAll(body.repairs(RepairedField.BODY));
        if (repairs.isEmpty()) {
            return new Repaired(article, repairs);
        }
        Article repaired = Article.newBuilder(article)
                .setHeadline(headline.text())
                .setBody(body.text())
                .build();
        return new Repaired(repaired, repairs);
    }

    /**
     * Gives back the article as it was published, to the letter.
     *
     * @param article of an enriched article
     * @param repairs of the same
     */
    public static Article undo(Article article, List<Repair> repairs) {
        return Article.newBuilder(article)
                .setHeadline(Patchwork.undo(article.getHeadline(), of(RepairedField.HEADLINE, repairs)))
                .setBody(Patchwork.undo(article.getBody(), of(RepairedField.BODY, repairs)))
                .build();
    }

    private static Patchwork run(RepairedField field, String text, String headline) {
        var patchwork = new Patchwork(text);
        for (RepairRule rule : IN_ORDER) {
            String now = patchwork.text();
            List<Edit> edits = rule.find(new Passage(field, now, headline == null ? now : headline));
            patchwork.apply(rule, edits.size() > MAX_EDITS ? edits.subList(0, MAX_EDITS) : edits);
        }
        return patchwork;
    }

    private static List<Repair> of(RepairedField field, List<Repair> repairs) {
        return repairs.stream().filter(repair -> repair.getField() == field).toList();
    }
}
