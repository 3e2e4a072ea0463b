package dateline.enrich.lead;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.TaggedText;
import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.ContributorLine;
import dateline.schemas.Lead;
import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.util.List;

/** Picks the one sentence that tells most, without the dateline in front of it. */
public final class LeadEnricher implements Enricher {

    private static final String MAKER = "lead/1";

    /** What tells most stands among the first sentences, or the article is no news. */
    private static final int LOOKED_AT = 12;

    /** No sentence that is worth quoting whole is longer. */
    private static final int LONGEST = 2_000;

    /** A credit so near the start of a sentence is part of a dateline. */
    private static final int DATELINE_REACH = 80;

    private static final float UNSURE = 0.1f;

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String body = article.getBody();
        var ranking = new LeadRanking(article.getHeadline(), tags);
        Lead best = null;
        int rank = 0;
        List<Sentence> sentences = new TaggedText(body, tags).sentences();
        for (Sentence sentence : sentences.subList(0, Math.min(LOOKED_AT, sentences.size()))) {
            int start = afterDateline(body, sentence, tags);
            String text = start < sentence.getEnd()
                    ? body.substring(start, Math.min(sentence.getEnd(), start + LONGEST))
                    : "";
            if (start + LONGEST < sentence.getEnd() || isNoLead(text, sentence, article, tags)) {
                continue;
            }
            float value = (float) ranking.value(text, rank++);
            if (best == null || value > best.getScore()) {
                best = new Lead(text, start, sentence.getEnd(), value, MAKER);
            }
        }
        tags.setLead(best == null ? first(body, sentences) : best);
    }

    /** Better than nothing, and marked as little better. */
    private static Lead first(String body, List<Sentence> sentences) {
        if (sentences.isEmpty()
                || sentences.getFirst().getEnd() - sentences.getFirst().getStart() > LONGEST) {
            return null;
        }
        Sentence first = sentences.getFirst();
        return new Lead(
                body.substring(first.getStart(), first.getEnd()), first.getStart(), first.getEnd(), UNSURE, MAKER);
    }

    private static boolean isNoLead(String text, Sentence sentence, Article article, Tags.Builder tags) {
        return text.isEmpty()
                || Furniture.is(text)
                || text.equals(article.getHeadline())
                || isContributorLine(sentence, tags);
    }

    private static boolean isContributorLine(Sentence sentence, Tags.Builder tags) {
        List<ContributorLine> lines = tags.getContributors() == null ? List.of() : tags.getContributors();
        return lines.stream()
                .anyMatch(line -> line.getStart() < sentence.getEnd() && sentence.getStart() < line.getEnd());
    }

    /** Where the sentence itself begins, when a dateline or an agency's credit opens it. */
    private static int afterDateline(String body, Sentence sentence, Tags.Builder tags) {
        int start = sentence.getStart();
        if (tags.getFiledFrom() != null && tags.getFiledFrom().getStart() <= start) {
            start = Math.max(start, tags.getFiledFrom().getEnd());
        }
        List<AgencyCredit> credits = tags.getAgencyCredits() == null ? List.of() : tags.getAgencyCredits();
        for (AgencyCredit credit : credits) {
            if (credit.getStart() >= sentence.getStart()
                    && credit.getStart() < sentence.getStart() + DATELINE_REACH
                    && endsWithDash(body, credit.getEnd(), sentence.getEnd())) {
                start = Math.max(start, credit.getEnd());
            }
        }
        return start == sentence.getStart() ? start : skipMarks(body, start, sentence.getEnd());
    }

    private static boolean endsWithDash(String body, int from, int end) {
        int at = from;
        while (at < end && (body.charAt(at) == ')' || Character.isWhitespace(body.charAt(at)))) {
            at++;
        }
        return at < end && "-–—:".indexOf(body.charAt(at)) >= 0;
    }

    private static int skipMarks(String body, int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(body.charAt(at)) || "-–—:.,)".indexOf(body.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
