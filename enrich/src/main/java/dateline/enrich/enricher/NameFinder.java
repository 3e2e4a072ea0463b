package dateline.enrich.enricher;

import dateline.enrich.text.FunctionWords;
import dateline.schemas.EntityKind;
import dateline.schemas.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds runs of capitalised words that name something, and by the words in and around them what kind of thing. */
final class NameFinder {

    /** A hostile text may be nothing but names. */
    private static final int MAX_NAMES = 10_000;

    /** No name is longer; a line of capitals is a heading. */
    private static final int MAX_WORDS = 8;

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "bin", "ibn", "al",
            "el", "la", "le", "y", "&");

    /** After a comma these go on about a person more often than about anything else. */
    private static final Set<String> APPOSITIONS = Set.of("a", "an", "who", "whose", "former", "senior", "chief");

    /**
     * Words that name something: text.words(first, after).
     *
     * @param score probability that they name something of this kind
     */
    record Name(int first, int after, String words, EntityKind kind, float score) {}

    private final TaggedText text;
    private final String language;
    private final Set<String> lowerWords = new HashSet<>();
    private final Set<String> capitalWords = new HashSet<>(); // where no sentence starts with them
    private final List<Name> names = new ArrayList<>();

    private NameFinder(TaggedText text, String language) {
        this.text = text;
        this.language = language;
    }

    /** @param language ISO 639-1, empty when not known */
    static List<Name> find(TaggedText text, String language) {
        var finder = new NameFinder(text, language);
        finder.run();
        return finder.names;
    }

    private void run() {
        gatherWords();
        for (Sentence sentence : text.sentences()) {
            int end = sentence.getFirstToken() + sentence.getTokenCount();
            int firstWord = firstWord(sentence.getFirstToken(), end);
            int token = firstWord;
            while (token < end && names.size() < MAX_NAMES) {
                token = startsName(token) ? run(token, end, firstWord) : token + 1;
            }
        }
    }

    private void gatherWords() {
        for (Sentence sentence : text.sentences()) {
            int end = sentence.getFirstToken() + sentence.getTokenCount();
            int firstWord = firstWord(sentence.getFirstToken(), end);
            for (int token = firstWord; token < end; token++) {
                int initial = text.initial(token);
                if (Character.isLowerCase(initial)) {
                    lowerWords.add(text.token(token));
                } else if (token > firstWord && Character.isUpperCase(initial)) {
                    capitalWords.add(text.token(token));
                }
            }
        }
    }

    /** Takes the run that starts here and returns where to go on. */
    private int run(int start, int sentenceEnd, int firstWord) {
        int after = start + 1;
        while (after < sentenceEnd && text.follows(after)) {
            if (startsName(after)) {
                after++;
            } else if (after + 1 < sentenceEnd
                    && text.follows(after + 1)
                    && startsName(after + 1)
                    && joins(start, after)) {
                after += 2;
            } else {
                break;
            }
        }
        if (after - start <= MAX_WORDS) {
            int first = withoutOpening(start, after, isSentenceStart(start, firstWord));
            int named = afterTitles(first, after);
            int titles = startOfTitles(first, named);
            if (titles > first) {
                add(first, titles, false, firstWord, sentenceEnd); // "Facebook" of "Facebook CEO Mark Zuckerberg"
            }
            if (named < after) {
                add(named, after, named > first, firstWord, sentenceEnd);
            }
        }
        return after;
    }

    /** "Bank of England", "Rio de Janeiro"; but "of" only after what is known to go on so. */
    private boolean joins(int start, int token) {
        String word = text.token(token);
        if (word.equals("of")) {
            String head = text.token(token - 1);
            return NameCues.isOrganisationHead(head) || NameCues.isPlaceHead(head);
        }
        return PARTICLES.contains(word) && token > start;
    }

    /** Drops words that are capitalised for standing at the start of a sentence, or name nothing anywhere. */
    private int withoutOpening(int start, int after, boolean sentenceStart) {
        int first = start;
        while (first < after && isOpening(first, after, sentenceStart && first == start)) {
            first++;
        }
        return first;
    }

    private boolean isOpening(int token, int after, boolean sentenceStart) {
        String word = text.token(token);
        if (FunctionWords.isStarting(word) || PARTICLES.contains(word)) {
            return !PlaceNames.isPlace(text.words(token, after), language);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAllCapitals(word) && word.length() > 1) {
            // "THE biggest source"; but "US" and "WHO" are names
            return !isListed(word)
                    && (FunctionWords.isContinuing(lower)
                            || FunctionWords.isCommon(lower)
                            || lowerWords.contains(lower));
        }
        if (!sentenceStart || isListed(word) || NameCues.isTitle(word) || NameCues.isFirstName(word)) {
            return false;
        }
        return lowerWords.contains(lower)
                || FunctionWords.isStartingAnywhere(word)
                || (token + 1 < after && isListed(text.words(token + 1, after)));
    }

    private boolean isListed(String words) {
        return PlaceNames.isPlace(words, language) || NameCues.isKnownOrganisation(words);
    }

    /** Where the name proper starts: after the last title in the run, if that is no organisation's or place's name. */
    private int afterTitles(int first, int after) {
        if (first < after && (isOrganisation(first, after) || isPlaceBySelf(first, after))) {
            return first;
        }
        int named = after;
        while (named > first && !NameCues.isTitle(text.token(named - 1))) {
            named--;
        }
        return named;
    }

    private int startOfTitles(int first, int named) {
        int titles = named;
        while (titles > first && NameCues.isTitle(text.token(titles - 1))) {
            titles--;
        }
        return titles;
    }

    private void add(int first, int after, boolean titled, int firstWord, int sentenceEnd) {
        String words = text.words(first, after);
        if (words.codePointCount(0, words.length()) < 2) {
            return;
        }
        EntityKind kind;
        float score;
        if (titled) {
            kind = EntityKind.PERSON;
            score = 0.9f;
        } else if (PlaceNames.isPlace(words, language)) {
            kind = EntityKind.PLACE;
            score = 0.9f;
        } else if (NameCues.isKnownOrganisation(words)) {
            kind = EntityKind.ORGANISATION;
            score = 0.85f;
        } else if (isOrganisation(first, after)) {
            kind = EntityKind.ORGANISATION;
            score = 0.75f;
        } else if (isPlaceBySelf(first, after)) {
            kind = EntityKind.PLACE;
            score = 0.7f;
        } else if (isPersonByContext(first, after, firstWord, sentenceEnd)) {
            kind = EntityKind.PERSON;
            score = 0.75f;
        } else if (isAllCapitals(words) && words.length() <= 6) {
            kind = EntityKind.ORGANISATION;
            score = 0.5f;
        } else if (first > firstWord && after - first <= 2 && NameCues.isPlacePreposition(text.token(first - 1))) {
            kind = EntityKind.PLACE;
            score = 0.5f;
        } else {
            if (first == firstWord && after - first == 1 && !capitalWords.contains(words)) {
                return; // only the sentence makes it look like a name
            }
            kind = EntityKind.OTHER;
            score = 0.4f;
        }
        names.add(new Name(first, after, words, kind, score));
    }

    private boolean isOrganisation(int first, int after) {
        if (after - first < 2) {
            return false;
        }
        return NameCues.isOrganisationTail(text.token(after - 1))
                || (NameCues.isOrganisationHead(text.token(first))
                        && text.token(first + 1).equals("of"));
    }

    private boolean isPlaceBySelf(int first, int after) {
        return after - first >= 2
                && (NameCues.isPlaceTail(text.token(after - 1)) || NameCues.isPlaceHead(text.token(first)));
    }

    private boolean isPersonByContext(int first, int after, int firstWord, int sentenceEnd) {
        boolean several = after - first >= 2 && after - first <= 4;
        if (several && NameCues.isFirstName(text.token(first))) {
            return true;
        }
        if (first > firstWord && NameCues.isRole(text.token(first - 1))) {
            return true;
        }
        String next = after < sentenceEnd ? text.token(after) : "";
        if (NameCues.isSpeech(next) && (several || first > firstWord)) {
            return true;
        }
        if (several && next.equals(",") && after + 1 < sentenceEnd) {
            String apposition = text.token(after + 1); // "A. Writer, 43," or "A. Writer, a former …"
            return APPOSITIONS.contains(apposition)
                    || (apposition.length() == 2 && Character.isDigit(apposition.charAt(0)));
        }
        return next.equals("administration") && after - first == 1;
    }

    /** After an opening quotation mark a sentence starts within the sentence. */
    private boolean isSentenceStart(int token, int firstWord) {
        return token <= firstWord || "“\"«„‘".indexOf(text.initial(token - 1)) >= 0;
    }

    private int firstWord(int start, int end) {
        int word = start;
        while (word < end && !Character.isLetterOrDigit(text.initial(word))) {
            word++;
        }
        return word;
    }

    private boolean startsName(int token) {
        int initial = text.initial(token);
        if (!Character.isUpperCase(initial) && !Character.isTitleCase(initial)) {
            return false;
        }
        return text.end(token) - text.start(token) <= 40 && !NameCues.isCalendar(text.token(token));
    }

    private static boolean isAllCapitals(String word) {
        return word.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '.')
                && word.codePoints().filter(Character::isUpperCase).count() >= 2;
    }
}
