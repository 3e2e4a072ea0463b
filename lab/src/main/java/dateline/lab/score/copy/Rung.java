package dateline.lab.score.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to make a copy of an article. */
enum Rung {
    EXACT("exact") {
        @Override
        String copy(String text, String other, Random random) {
            return text;
        }
    },
    BYLINE("byline and dateline swapped") {
        @Override
        String copy(String text, String other, Random random) {
            String[] words = SPACE.split(other, 9);
            String rest = text.length() > DATELINE ? text.substring(text.indexOf(' ', DATELINE / 2) + 1) : text;
            return "By " + String.join(" ", Arrays.copyOf(words, Math.min(8, words.length))) + " – " + rest;
        }
    },
    TAIL("tail added, a quarter of the length") {
        @Override
        String copy(String text, String other, Random random) {
            return text + "\n\n" + cut(other, Math.min(1, 0.25 * text.length() / Math.max(1, other.length())));
        }
    },
    CUT_70("cut to 70 %") {
        @Override
        String copy(String text, String other, Random random) {
            return cut(text, 0.7);
        }
    },
    CUT_50("cut to 50 %") {
        @Override
        String copy(String text, String other, Random random) {
            return cut(text, 0.5);
        }
    },
    CUT_30("cut to 30 %") {
        @Override
        String copy(String text, String other, Random random) {
            return cut(text, 0.3);
        }
    },
    REORDERED("paragraphs reordered") {
        @Override
        String copy(String text, String other, Random random) {
            List<String> paragraphs = new ArrayList<>(Arrays.asList(PARAGRAPH.split(text, -1)));
            Collections.shuffle(paragraphs, random);
            return String.join("\n\n", paragraphs);
        }
    },
    WORDS_5("5 % of words replaced") {
        @Override
        String copy(String text, String other, Random random) {
            return replaced(text, other, 0.05, ANY_WORD, random);
        }
    },
    WORDS_15("15 % of words replaced") {
        @Override
        String copy(String text, String other, Random random) {
            return replaced(text, other, 0.15, ANY_WORD, random);
        }
    },
    WORDS_30("30 % of words replaced") {
        @Override
        String copy(String text, String other, Random random) {
            return replaced(text, other, 0.3, ANY_WORD, random);
        }
    },
    SENTENCES("sentences rewritten by rules") {
        @Override
        String copy(String text, String other, Random random) {
            return Rewording.of(text);
        }
    },
    SMALL_WORDS_60("60 % of words without a capital replaced, quotes kept") {
        @Override
        String copy(String text, String other, Random random) {
            return outsideQuotes(text, part -> replaced(part, other, 0.6, SMALL_WORD, random));
        }
    },
    SENTENCES_AND_WORDS("sentences rewritten and 40 % of those words replaced") {
        @Override
        String copy(String text, String other, Random random) {
            return outsideQuotes(Rewording.of(text), part -> replaced(part, other, 0.4, SMALL_WORD, random));
        }
    };

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\n+");
    private static final Pattern ANY_WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{N}’'])\\p{Ll}+(?![\\p{L}\\p{N}’'])");
    private static final Pattern QUOTE = Pattern.compile("[“\"][^“”\"]{20,400}[”\"]");
    private static final int DATELINE = 60;

    private final String title;

    Rung(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether it tells the text in other words. */
    boolean isRewritten() {
        return switch (this) {
            case WORDS_30, SENTENCES, SMALL_WORDS_60, SENTENCES_AND_WORDS -> true;
            default -> false;
        };
    }

    /** @param other an article that has nothing to do with it, for words and tails */
    abstract String copy(String text, String other, Random random);

    private static String cut(String text, double share) {
        int space = text.indexOf(' ', (int) (share * text.length()));
        return space < 0 ? text : text.substring(0, space);
    }

    private static String replaced(String text, String other, double share, Pattern which, Random random) {
        List<String> words =
                SMALL_WORD.matcher(other).results().map(MatchResult::group).toList();
        if (words.isEmpty()) {
            return text;
        }
        return which.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        random.nextDouble() < share ? words.get(random.nextInt(words.size())) : match.group()));
    }

    private static String outsideQuotes(String text, UnaryOperator<String> change) {
        var changed = new StringBuilder();
        int end = 0;
        for (Matcher quote = QUOTE.matcher(text); quote.find(); end = quote.end()) {
            changed.append(change.apply(text.substring(end, quote.start()))).append(quote.group());
        }
        return changed.append(change.apply(text.substring(end))).toString();
    }
}
