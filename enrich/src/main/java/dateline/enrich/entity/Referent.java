package dateline.enrich.entity;

import dateline.enrich.entity.Mention.Address;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one or more mentions of an article refer to, as far as they have been joined. Not for several threads. */
final class Referent {

    /** A headline is written in a hurry and read by a tagger out of context. */
    private static final float HEADLINE_WEIGHT = 0.5f;

    private static final Comparator<Mention> BY_PLACE =
            Comparator.comparing((Mention mention) -> !mention.inHeadline()).thenComparingInt(Mention::start);

    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<EntityKind, Float> votes = new EnumMap<>(EntityKind.class);
    private Address address = Address.NONE;

    void add(Mention mention) {
        mentions.add(mention);
        keys.add(mention.key());
        votes.merge(mention.kind(), mention.probability() * (mention.inHeadline() ? HEADLINE_WEIGHT : 1), Float::sum);
        if (address == Address.NONE) {
            address = mention.address();
        }
    }

    void addAll(Referent other) {
        other.mentions.forEach(this::add);
    }

    /** In order of place, the headline's first. */
    List<Mention> mentions() {
        mentions.sort(BY_PLACE);
        return mentions;
    }

    /** All names it goes by, folded. */
    Set<String> keys() {
        return keys;
    }

    Address address() {
        return address;
    }

    /** The kind that most of the probability speaks for. */
    EntityKind kind() {
        EntityKind most = EntityKind.OTHER;
        float best = 0;
        for (var vote : votes.entrySet()) {
            if (vote.getValue() > best) {
                best = vote.getValue();
                most = vote.getKey();
            }
        }
        return most;
    }

    float votes(EntityKind kind) {
        return votes.getOrDefault(kind, 0f);
    }

    /** The longest name, the body's rather than the headline's, the first of equals. */
    String longestName() {
        String longest = "";
        boolean inBody = mentions.stream().anyMatch(mention -> !mention.inHeadline());
        for (Mention mention : mentions()) {
            if (mention.inHeadline() != inBody && mention.text().length() > longest.length()) {
                longest = mention.text();
            }
        }
        return longest;
    }

    /** The folded name of most letters. */
    String longestKey() {
        String longest = "";
        for (String key : keys) {
            longest = key.length() > longest.length() ? key : longest;
        }
        return longest;
    }
}
