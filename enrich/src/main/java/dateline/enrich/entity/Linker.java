package dateline.enrich.entity;

import dateline.enrich.entity.Links.Link;
import dateline.schemas.EntityKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Links the entities of one article to Wikidata where all their names agree and the country they belong to is spoken of.
 *
 * <p>Places are not linked here: their items come with the gazetteer, in {@code tags.places}.
 */
final class Linker {

    private static final Map<String, String> COUNTRY_BY_NAME = countries();

    private final Links links;
    private final Set<String> countries = new HashSet<>();

    /** @param article all entities of the article */
    Linker(Links links, Collection<Referent> article) {
        this.links = links;
        for (Referent referent : article) {
            for (String key : referent.keys()) {
                String country = COUNTRY_BY_NAME.get(key);
                countries.add(country == null ? Nationalities.byWord().getOrDefault(key, "") : country);
            }
        }
    }

    /** The item, e.g. {@code "Q1065"}, or null if it is not sure. */
    String link(Referent referent, EntityKind kind) {
        if (kind == EntityKind.PLACE) {
            return null;
        }
        String item = null;
        for (String key : referent.keys()) {
            if (kind == EntityKind.PERSON && key.indexOf(' ') < 0) {
                continue; // a bare name is anyone's
            }
            Link link = links.find(kind, key);
            if (link == null && kind == EntityKind.ORGANISATION) {
                link = links.find(kind, Organisations.withoutForm(key));
            }
            if (link != null && (link.country() == null || countries.contains(link.country()))) {
                if (item != null && !item.equals(link.wikidataId())) {
                    return null;
                }
                item = link.wikidataId();
            }
        }
        return item;
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            names.put(FoldedName.of(Locale.of("", country).getDisplayCountry(Locale.ENGLISH)), country);
        }
        names.putAll(Map.of(
                "us",
                "US",
                "usa",
                "US",
                "america",
                "US",
                "uk",
                "GB",
                "britain",
                "GB",
                "england",
                "GB",
                "scotland",
                "GB",
                "turkey",
                "TR"));
        return Map.copyOf(names);
    }
}
