package dateline.enrich.entity;

import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins the mentions of one article that mean the same. */
final class Resolver {

    /** One country, several names. Folded. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("us", "united states"),
            Map.entry("usa", "united states"),
            Map.entry("america", "united states"),
            Map.entry("united states of america", "united states"),
            Map.entry("uk", "united kingdom"),
            Map.entry("britain", "united kingdom"),
            Map.entry("great britain", "united kingdom"),
            Map.entry("uae", "united arab emirates"),
            Map.entry("turkiye", "turkey"),
            Map.entry("burma", "myanmar"),
            Map.entry("russian federation", "russia"),
            Map.entry("people s republic of china", "china"),
            Map.entry("peoples republic of china", "china"),
            Map.entry("islamic republic of iran", "iran"),
            Map.entry("holland", "netherlands"));

    /** Known to everyone, so that no article spells them out. */
    private static final Map<String, String> ORGANISATIONS = Map.of("un", "united nations", "eu", "european union");

    private final Map<String, Referent> votes = new LinkedHashMap<>();
    private final Organisations organisations = new Organisations();
    private final List<Mention> mentions;

    private Resolver(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /**
     * @param mentions the headline's first, then the body's in order of place
     * @return in order of first mention
     */
    static List<Referent> resolve(List<Mention> mentions) {
        return new Resolver(mentions).run();
    }

    private List<Referent> run() {
        mentions.forEach(mention ->
                votes.computeIfAbsent(mention.key(), _ -> new Referent()).add(mention));
        Set<String> fullNames = new LinkedHashSet<>();
        votes.forEach((key, all) -> {
            if (all.kind() == EntityKind.PERSON && key.indexOf(' ') > 0) {
                fullNames.add(key);
            } else if (all.kind() == EntityKind.ORGANISATION) {
                organisations.learn(key);
            }
        });
        var people = new People(fullNames);
        Map<String, Referent> others = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            boolean taken = people.takeFullName(mention)
                    || (mention.isWord() && people.takeBareName(mention, isSurelyElse(mention)));
            if (!taken) {
                others.computeIfAbsent(usualKey(mention), _ -> new Referent()).add(mention);
            }
        }
        List<Referent> found = new ArrayList<>(people.found());
        found.addAll(others.values());
        found.sort(Comparator.comparing(
                        (Referent referent) -> !referent.mentions().getFirst().inHeadline())
                .thenComparingInt(referent -> referent.mentions().getFirst().start()));
        return found;
    }

    /** Whether a bare name that a person has is something else here: Georgia, the country, where Georgia Example speaks. */
    private boolean isSurelyElse(Mention mention) {
        if (mention.kind() == EntityKind.PERSON) {
            return false;
        }
        Referent all = votes.get(mention.key());
        return all.kind() != EntityKind.PERSON
                && all.votes(EntityKind.PERSON) < all.votes(mention.kind())
                && mention.probability() >= 0.5f;
    }

    private String usualKey(Mention mention) {
        String key = mention.key();
        EntityKind kind = votes.get(key).kind();
        return switch (kind) {
            case PLACE -> "place " + COUNTRIES.getOrDefault(key, key);
            case ORGANISATION ->
                "organisation " + ORGANISATIONS.getOrDefault(key, organisations.fullName(key, mention.text()));
            case PERSON -> "person " + key;
            case OTHER -> "other " + singular(key);
        };
    }

    /** "Venezuelans" is "Venezuelan" where both are said. */
    private String singular(String key) {
        boolean plural = key.length() > 4 && key.endsWith("s") && votes.containsKey(key.substring(0, key.length() - 1));
        return plural ? key.substring(0, key.length() - 1) : key;
    }
}
