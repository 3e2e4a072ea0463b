package dateline.enrich.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses for each name the place it means, by all names of the article together.
 *
 * <p>A name has one sense in an article, but for names with different states behind the comma. Starting from how well
 * known each place is, three rounds add what the other names say: the state behind the comma, countries and divisions
 * named or holding other places, places near by, the publisher's home. Time is in proportion to the number of names,
 * since no name is compared with more than the {@value #MOST_NEIGHBOURS} most frequent others.
 */
public final class PlaceResolver {

    private static final int ROUNDS = 3;
    private static final int MOST_NEIGHBOURS = 40;

    private final Gazetteer gazetteer;
    private final Candidates candidates;
    private final Priors priors;

    public PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.candidates = new Candidates(gazetteer);
        this.priors = new Priors(gazetteer);
    }

    /**
     * @param names in order of field and place
     * @param home of the publisher
     * @return for each name that the gazetteer has, what it means
     */
    public List<Resolved> resolve(List<PlaceName> names, Home home) {
        List<NameGroup> groups = groups(names);
        List<NameGroup> neighbours = groups.stream()
                .sorted((a, b) ->
                        Integer.compare(b.mentions().size(), a.mentions().size()))
                .limit(MOST_NEIGHBOURS)
                .toList();
        var context = new Context(gazetteer, home);
        for (int round = 0; round < ROUNDS; round++) {
            context.count(neighbours);
            for (NameGroup group : groups) {
                group.weigh(context.logits(group));
            }
        }
        var evidence = new Evidence(gazetteer, home);
        List<Resolved> resolved = new ArrayList<>();
        for (NameGroup group : groups) {
            List<PlaceName> mentions = group.mentions().stream().map(names::get).toList();
            resolved.add(new Resolved(
                    group.bestPlace(),
                    (float) group.probability(group.best()),
                    mentions,
                    evidence.of(group, mentions.getFirst().text(), neighbours)));
        }
        return resolved;
    }

    /** What the most people would think of, whatever else the article says: what a resolver has to beat. */
    public int largest(String name) {
        int largest = Gazetteer.NONE;
        for (Candidate candidate : candidates.of(name)) {
            if (largest == Gazetteer.NONE || gazetteer.population(candidate.place()) > gazetteer.population(largest)) {
                largest = candidate.place();
            }
        }
        return largest;
    }

    private List<NameGroup> groups(List<PlaceName> names) {
        Map<String, NameGroup> byText = new HashMap<>();
        List<NameGroup> groups = new ArrayList<>();
        var last = new NameGroup[names.size()];
        for (int i = names.size() - 1; i >= 0; i--) { // from the end, so that what stands behind the comma is there
            String text = names.get(i).text();
            NameGroup container = isBehindComma(names, i) ? last[i + 1] : null;
            String key =
                    container == null ? text : text + ',' + names.get(i + 1).text();
            NameGroup group = byText.computeIfAbsent(key, _ -> group(text, groups));
            if (group.candidates().isEmpty()) {
                continue;
            }
            if (container != null && container != group) {
                group.standIn(container);
                byText.put(text, group); // the name alone means the same
            }
            group.add(i);
            last[i] = group;
        }
        groups.removeIf(group -> group.mentions().isEmpty());
        groups.forEach(group -> group.mentions().sort(null));
        return groups;
    }

    private NameGroup group(String text, List<NameGroup> groups) {
        List<Candidate> found = candidates.of(text);
        var group = new NameGroup(found, priors.of(found));
        groups.add(group);
        return group;
    }

    /** Whether the next name stands right behind, with a comma or bracket between. */
    private static boolean isBehindComma(List<PlaceName> names, int index) {
        if (index + 1 == names.size()) {
            return false;
        }
        PlaceName name = names.get(index);
        PlaceName next = names.get(index + 1);
        return name.field() == next.field() && next.start() - name.end() == 2 && name.commaBehind();
    }
}
