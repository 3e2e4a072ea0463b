package dateline.lab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that reads like news and says nothing. The same seed makes the same text; of two seeds hardly a sentence is
 * the same.
 */
final class MadeText {

    private static final String[] ROLES = {
        "mayor", "minister", "spokeswoman", "spokesman", "chief engineer", "union leader", "judge", "governor",
        "farmer", "teacher", "harbour master", "head of the agency", "police chief", "scientist", "trader", "doctor"
    };
    private static final String[] VERBS = {
        "announced", "rejected", "postponed", "approved", "defended", "criticised", "presented", "questioned",
        "welcomed", "confirmed", "denied", "described", "inspected", "reopened", "cancelled", "doubled"
    };
    private static final String[] ADJECTIVES = {
        "new",
        "disputed",
        "long-awaited",
        "costly",
        "modest",
        "regional",
        "unusual",
        "temporary",
        "final",
        "public",
        "private",
        "revised",
        "early",
        "late",
        "narrow",
        "broad"
    };
    private static final String[] THINGS = {
        "budget",
        "bridge",
        "tunnel",
        "harvest plan",
        "school reform",
        "tax rule",
        "flood barrier",
        "railway line",
        "hospital wing",
        "trade deal",
        "water project",
        "election list",
        "court ruling",
        "power station",
        "stadium",
        "museum",
        "housing programme",
        "fishing quota",
        "bus fare",
        "pension scheme"
    };
    private static final String[] PLACES = {
        "Aldermoor", "Brightwater", "Calverton", "Dunmarsh", "Easterhope", "Fallowfield", "Grimsdale", "Harrowgate",
        "Inverlay", "Jessamine", "Kettlebridge", "Larkhaven", "Mossend", "Netherby", "Oxenholm", "Penrose"
    };
    private static final String[] SYLLABLES = {
        "ba", "den", "dor", "el", "fen", "gar", "hol", "in", "ka", "lin", "mar", "nor", "os", "per", "quin", "ren",
        "sel", "tar", "ul", "ven", "wil", "yor", "zan", "mel"
    };
    private static final String[] TIMES = {
        "on Monday",
        "on Tuesday",
        "on Wednesday",
        "on Thursday",
        "on Friday",
        "over the weekend",
        "late at night",
        "in the morning",
        "after hours of talks",
        "without a vote",
        "for the second time",
        "to the surprise of many"
    };
    private static final String[] ENDS = {
        "residents had asked for it since", "the council expects a decision before", "costs have risen again since",
        "work is to begin before", "no such case had been known since", "the figures were first collected in",
        "critics recalled a similar attempt in", "the contract ends in", "a first report is due in"
    };
    private static final int MANY = 1_000_000;

    private final SplittableRandom random;

    private MadeText(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static String headline(long seed) {
        return new MadeText(seed).title();
    }

    static String author(long seed) {
        return new MadeText(~seed).person();
    }

    /** @param revision of 1 and above some paragraphs are others */
    static List<String> paragraphs(long seed, int revision) {
        var text = new MadeText(seed * 31 + 7);
        List<String> paragraphs = new ArrayList<>();
        int count = text.random.nextInt(4, 9);
        for (int i = 0; i < count; i++) {
            paragraphs.add(text.paragraph());
        }
        if (revision > 0) {
            paragraphs.set(0, new MadeText(seed + revision).paragraph());
            paragraphs.add(new MadeText(seed - revision).paragraph());
        }
        return paragraphs;
    }

    private String title() {
        String title = pick(PLACES) + " " + pick(ROLES) + " " + pick(VERBS) + " " + pick(ADJECTIVES) + " "
                + pick(THINGS) + " as " + word() + " " + pick(THINGS) + " costs " + amount();
        return title;
    }

    private String paragraph() {
        return Stream.generate(this::sentence).limit(random.nextInt(3, 6)).collect(Collectors.joining(" "));
    }

    private String sentence() {
        return switch (random.nextInt(4)) {
            case 0 ->
                "The " + pick(ROLES) + " of " + pick(PLACES) + ", " + person() + ", " + pick(VERBS) + " the "
                        + pick(ADJECTIVES) + " " + pick(THINGS) + " " + pick(TIMES) + ", and " + pick(ENDS) + " "
                        + year()
                        + ".";
            case 1 ->
                "“The " + pick(THINGS) + " near " + pick(PLACES) + " is " + pick(ADJECTIVES) + " and worth " + amount()
                        + " to us,” said " + person() + ", a " + pick(ROLES) + ".";
            case 2 ->
                "In " + pick(PLACES) + " the " + pick(ADJECTIVES) + " " + word() + " " + pick(THINGS) + " cost "
                        + amount() + " crowns, " + random.nextInt(2, 90) + " per cent more than in " + year() + ".";
            default ->
                person() + " " + pick(VERBS) + " a " + pick(ADJECTIVES) + " " + pick(THINGS) + " " + pick(TIMES) + "; "
                        + pick(ENDS) + " " + year() + ".";
        };
    }

    private String person() {
        return capital(word()) + " " + capital(word());
    }

    private String word() {
        return pick(SYLLABLES) + pick(SYLLABLES) + (random.nextBoolean() ? pick(SYLLABLES) : "");
    }

    private String amount() {
        return Integer.toString(random.nextInt(1_000, MANY));
    }

    private int year() {
        return random.nextInt(1950, 2040);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
