package dateline.enrich.tone;

import dateline.enrich.enricher.TaggedText;
import dateline.schemas.Entity;
import dateline.schemas.EntityMention;
import dateline.schemas.EntityTone;
import dateline.schemas.Sentence;
import dateline.schemas.TaggedField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tone of the sentences that name an entity, for each entity that has one. */
final class EntityTones {

    /** They stand most central first; who comes after these is hardly what the article is about. */
    private static final int MAX_ENTITIES = 100;

    private final int[] starts;
    private final double[] tones;

    /** @param tones of the sentences, NaN for none */
    EntityTones(TaggedText text, double[] tones) {
        this.starts = text.sentences().stream().mapToInt(Sentence::getStart).toArray();
        this.tones = tones;
    }

    /** @param entities may be null */
    List<EntityTone> of(List<Entity> entities) {
        List<EntityTone> found = new ArrayList<>();
        int count = entities == null ? 0 : Math.min(entities.size(), MAX_ENTITIES);
        for (int i = 0; i < count; i++) {
            var mean = new MeanTone();
            int[] naming = sentences(entities.get(i));
            for (int sentence : naming) {
                mean.add(tones[sentence]);
            }
            if (!mean.isEmpty()) {
                found.add(new EntityTone(i, mean.value(), naming.length));
            }
        }
        return found;
    }

    private int[] sentences(Entity entity) {
        return entity.getMentions().stream()
                .filter(mention -> mention.getField() == TaggedField.BODY)
                .mapToInt(EntityMention::getStart)
                .map(start -> Arrays.binarySearch(starts, start))
                .map(at -> at >= 0 ? at : -at - 2)
                .filter(at -> at >= 0)
                .distinct()
                .toArray();
    }
}
