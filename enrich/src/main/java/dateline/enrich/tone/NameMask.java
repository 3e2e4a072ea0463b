package dateline.enrich.tone;

import dateline.enrich.enricher.TaggedText;
import dateline.schemas.Entity;
import dateline.schemas.EntityMention;
import dateline.schemas.Sentence;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which tokens are parts of names: inside a mention of an entity, or with a capital that no sentence start explains. */
final class NameMask {

    private NameMask() {}

    static BitSet of(TaggedText text, Tags.Builder tags) {
        var names = new BitSet(text.tokenCount());
        for (Sentence sentence : text.sentences()) {
            markCapitals(text, sentence, names);
        }
        markMentions(text, mentions(tags), names);
        return names;
    }

    /** A sentence of capitals, such as a heading, tells nothing by them. */
    private static void markCapitals(TaggedText text, Sentence sentence, BitSet names) {
        int first = sentence.getFirstToken();
        int after = first + sentence.getTokenCount();
        int words = 0;
        int capitals = 0;
        for (int token = first; token < after; token++) {
            int initial = text.initial(token);
            if (Character.isLetter(initial)) {
                words++;
                capitals += Character.isUpperCase(initial) ? 1 : 0;
            }
        }
        if (capitals * 2 > words) {
            return;
        }
        for (int token = first + 1; token < after; token++) {
            boolean opens = !Character.isLetterOrDigit(text.initial(token - 1)); // “Terrible news,” he said
            if (!opens && Character.isUpperCase(text.initial(token))) {
                names.set(token);
            }
        }
    }

    private static void markMentions(TaggedText text, long[] mentions, BitSet names) {
        int at = 0;
        int end = 0;
        for (int token = 0; token < text.tokenCount(); token++) {
            int start = text.start(token);
            while (at < mentions.length && mentions[at] >>> 32 <= start) {
                end = Math.max(end, (int) mentions[at++]);
            }
            if (start < end) {
                names.set(token);
            }
        }
    }

    /** Start in the upper half, end in the lower, in order. */
    private static long[] mentions(Tags.Builder tags) {
        List<Entity> entities = tags.getEntities() == null ? List.of() : tags.getEntities();
        long[] mentions = entities.stream()
                .flatMap(entity -> entity.getMentions().stream())
                .filter(mention -> mention.getField() == TaggedField.BODY)
                .mapToLong(NameMask::packed)
                .toArray();
        Arrays.sort(mentions);
        return mentions;
    }

    private static long packed(EntityMention mention) {
        return (long) mention.getStart() << 32 | mention.getEnd();
    }
}
