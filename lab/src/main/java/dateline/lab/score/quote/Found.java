package dateline.lab.score.quote;

import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.Quote;
import dateline.schemas.QuoteKind;
import dateline.schemas.Span;
import dateline.schemas.Speaker;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What enrich found, and what the simplest rule finds, in the form of the gold. */
final class Found {

    /** For the simplest rule: as many words between marks are a quote. */
    private static final int LEAST_WORDS = 4;

    private Found() {}

    static List<Attribution> quotes(String body, Tags tags) {
        Map<String, BitSet> mentions = tags.getEntities().stream()
                .collect(Collectors.toMap(Entity::getName, Found::mentions, (a, b) -> {
                    a.or(b);
                    return a;
                }));
        List<Attribution> found = new ArrayList<>();
        for (Quote quote : tags.getQuotes()) {
            var content = new BitSet();
            for (Span part : quote.getParts()) {
                letters(body, part.getStart(), part.getEnd(), content);
            }
            Speaker speaker = quote.getSpeaker();
            BitSet entity = speaker == null ? null : mentions.get(speaker.getName());
            found.add(new Attribution(
                    quote.getKind(),
                    content,
                    span(speaker == null ? null : speaker.getMention()),
                    entity == null ? new BitSet() : entity,
                    span(quote.getCue())));
        }
        return found;
    }

    /** Every four words or more between marks, said by the person or organisation named nearest outside. */
    static List<Attribution> nearestNames(String body, Tags tags) {
        List<Attribution> found = new ArrayList<>();
        BitSet inside = new Marked(body).letters();
        for (int start = inside.nextSetBit(0); start >= 0; ) {
            int end = start;
            while (end < body.length() && "“”\"\n".indexOf(body.charAt(end)) < 0) {
                end++;
            }
            if (body.substring(start, end).strip().split("\\s+", -1).length >= LEAST_WORDS) {
                var content = new BitSet();
                letters(body, start, end, content);
                found.add(new Attribution(
                        QuoteKind.DIRECT, content, nearest(tags, inside, start, end), new BitSet(), new BitSet()));
            }
            start = inside.nextSetBit(end);
        }
        return found;
    }

    private static BitSet nearest(Tags tags, BitSet inside, int start, int end) {
        EntityMention best = null;
        int least = Integer.MAX_VALUE;
        for (Entity entity : tags.getEntities()) {
            if (entity.getKind() == EntityKind.PERSON || entity.getKind() == EntityKind.ORGANISATION) {
                for (EntityMention mention : entity.getMentions()) {
                    int away = mention.getEnd() <= start ? start - mention.getEnd() : mention.getStart() - end;
                    if (!inside.get(mention.getStart()) && away >= 0 && away < least) {
                        least = away;
                        best = mention;
                    }
                }
            }
        }
        var source = new BitSet();
        if (best != null) {
            source.set(best.getStart(), best.getEnd());
        }
        return source;
    }

    private static void letters(String body, int start, int end, BitSet letters) {
        for (int at = start; at < end; at++) {
            if (Character.isLetterOrDigit(body.charAt(at))) {
                letters.set(at);
            }
        }
    }

    private static BitSet span(Span span) {
        var characters = new BitSet();
        if (span != null) {
            characters.set(span.getStart(), span.getEnd());
        }
        return characters;
    }

    private static BitSet mentions(Entity entity) {
        var characters = new BitSet();
        for (EntityMention mention : entity.getMentions()) {
            if (mention.getField() == TaggedField.BODY) {
                characters.set(mention.getStart(), mention.getEnd());
            }
        }
        return characters;
    }
}
