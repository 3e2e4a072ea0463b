package dateline.enrich.place;

import dateline.enrich.enricher.TaggedText;
import dateline.enrich.text.FunctionWords;
import dateline.schemas.Sentence;
import dateline.schemas.TaggedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds names of the gazetteer in a body, where no other name stands.
 *
 * <p>In scripts with capitals only what begins with one is looked up. How well known a place must be depends on how sure
 * it is that the words are a name at all: most names of towns are also those of people, or words.
 */
final class NameScan {

    private static final int MOST_TOKENS = 4;
    private static final int MOST_SINGLE_TOKENS = 8;
    private static final float BY_GAZETTEER = 0.7f;
    private static final float BEHIND_COMMA = 0.9f;

    /** Fewest people of a city that is believed without an entity saying so. */
    private static final int KNOWN_CITY = 100_000;

    private static final int WELL_KNOWN_CITY = 1_000_000;

    private final Gazetteer gazetteer;
    private final Candidates candidates;

    NameScan(Gazetteer gazetteer, Candidates candidates) {
        this.gazetteer = gazetteer;
        this.candidates = candidates;
    }

    /**
     * @param names known ones, in order
     * @param taken where other things are named, by start
     * @return the known ones and those found, in order
     */
    List<PlaceName> complete(TaggedText text, List<PlaceName> names, boolean english, List<int[]> taken) {
        List<int[]> spans = new ArrayList<>(taken);
        names.stream()
                .filter(name -> name.field() == TaggedField.BODY)
                .forEach(name -> spans.add(new int[] {name.start(), name.end()}));
        spans.sort(Comparator.comparingInt(span -> span[0]));
        List<PlaceName> found = new ArrayList<>();
        int span = 0;
        int token = 0;
        PlaceName before = null;
        int known = 0;
        for (Sentence sentence : text.sentences()) {
            int first = sentence.getFirstToken();
            int after = first + sentence.getTokenCount();
            token = Math.max(token, first);
            while (token < after && found.size() < PlaceNameFinder.MOST_NAMES) {
                while (span < spans.size() && spans.get(span)[1] <= text.start(token)) {
                    span++;
                }
                int free = span < spans.size() ? spans.get(span)[0] : Integer.MAX_VALUE;
                while (known < names.size()
                        && (names.get(known).field() != TaggedField.BODY
                                || names.get(known).end() <= text.start(token))) {
                    before = names.get(known).field() == TaggedField.BODY ? names.get(known) : before;
                    known++;
                }
                int end = text.start(token) < free
                        ? end(text, token, after, free, english, token == first, before)
                        : token;
                if (end > token) {
                    before = name(text, token, end, isBehind(before, text.start(token)));
                    found.add(before);
                    token = end;
                } else {
                    token++;
                }
            }
        }
        found.addAll(names);
        found.sort(Comparator.comparing((PlaceName name) -> name.field() == TaggedField.BODY)
                .thenComparingInt(PlaceName::start));
        return found;
    }

    /** Token after the longest name that begins at one, or that token itself. */
    private int end(TaggedText text, int token, int after, int free, boolean english, boolean opens, PlaceName before) {
        int initial = text.initial(token);
        boolean cased = Character.isUpperCase(initial) || Character.isLowerCase(initial);
        if ((cased && !Character.isUpperCase(initial)) || !Character.isLetter(initial)) {
            return token;
        }
        int most = Math.min(after, token + (Character.isIdeographic(initial) ? MOST_SINGLE_TOKENS : MOST_TOKENS));
        for (int end = most; end > token; end--) {
            if (text.end(end - 1) > free || text.end(end - 1) - text.start(token) > NameKey.LONGEST) {
                continue;
            }
            String words = text.words(token, end);
            if (isBelieved(words, cased, english, opens, isBehind(before, text.start(token)))
                    && !(cased && isPart(text, token, end, after, english))) {
                return end;
            }
        }
        return token;
    }

    private boolean isBelieved(String words, boolean cased, boolean english, boolean opens, boolean behind) {
        if (words.length() < 2
                || (words.length() < 3 && !behind && cased && !words.equals("US") && !words.equals("UK"))) {
            return false;
        }
        if (FunctionWords.isStartingAnywhere(words)) {
            return false;
        }
        for (Candidate candidate : candidates.exactly(words)) {
            int place = candidate.place();
            int people = gazetteer.population(place);
            PlaceKind kind = gazetteer.kind(place);
            boolean believed = switch (kind) {
                case COUNTRY ->
                    candidate.by() != NameKind.SHORT
                            || behind
                            || !words.chars().allMatch(Character::isUpperCase)
                            || words.length() == 2;
                case ADMIN1 ->
                    behind
                            || (candidate.by() == NameKind.USUAL
                                    && people >= KNOWN_CITY
                                    && (!opens || people >= WELL_KNOWN_CITY));
                case CITY ->
                    people >= (opens || !cased || candidate.by() == NameKind.OTHER ? WELL_KNOWN_CITY : KNOWN_CITY)
                            && (!english || !opens);
                case ADMIN2 -> false;
                case CONTINENT, REGION, WATER, MOUNTAIN, ISLAND -> english || words.indexOf(' ') > 0;
            };
            if (believed) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word with a capital stands right beside: then these are part of a longer name. */
    private static boolean isPart(TaggedText text, int token, int end, int after, boolean english) {
        boolean behind = end < after && text.follows(end) && Character.isUpperCase(text.initial(end));
        boolean before = token > 0
                && text.follows(token)
                && Character.isUpperCase(text.initial(token - 1))
                && text.end(token - 1) - text.start(token - 1) > 1;
        return (behind || before) && english;
    }

    private static boolean isBehind(PlaceName before, int start) {
        return before != null && before.commaBehind() && start - before.end() == 2;
    }

    private PlaceName name(TaggedText text, int token, int end, boolean behind) {
        int stop = text.end(end - 1);
        return new PlaceName(
                text.words(token, end),
                TaggedField.BODY,
                text.start(token),
                stop,
                PlaceNameFinder.isCommaAt(text.body(), stop),
                behind ? BEHIND_COMMA : BY_GAZETTEER);
    }
}
