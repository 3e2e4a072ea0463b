package dateline.lab.score.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what was read of a page is what the set says. Text is compared by letters and digits, whatever their case. */
final class Fields {

    private Fields() {}

    /** What is asked, and whether it applies to a page. */
    enum Field {
        TITLE("title"),
        AUTHOR("author"),
        DATE("date, the day"),
        MINUTE("date, to the minute"),
        IMAGE("lead image"),
        EXCERPT("standfirst"),
        OPENING("text has the first 13 words");

        private final String shown;

        Field(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }

        boolean isAsked(GoldPage gold) {
            return switch (this) {
                case TITLE -> !folded(gold.title()).isEmpty();
                case AUTHOR -> !gold.authors().isEmpty();
                case DATE -> !gold.date().isEmpty();
                case MINUTE -> gold.date().contains("T");
                case IMAGE -> !gold.image().isEmpty();
                case EXCERPT -> !gold.excerpt().isEmpty();
                case OPENING -> !folded(gold.opening()).isEmpty();
            };
        }

        boolean isRight(GoldPage gold, ReadPage read) {
            return switch (this) {
                case TITLE -> folded(gold.title()).equals(folded(read.title()));
                case AUTHOR -> folded(gold.authors()).equals(folded(read.authors()));
                case DATE ->
                    read.published().map(time -> isDay(gold.date(), time)).orElse(false);
                case MINUTE ->
                    read.published()
                            .map(time -> Duration.between(time.at(), Instant.parse(gold.date()))
                                            .abs()
                                            .compareTo(Duration.ofMinutes(1))
                                    < 0)
                            .orElse(false);
                case IMAGE -> read.image().map(url -> url.equals(gold.image())).orElse(false);
                case EXCERPT ->
                    read.excerpt().map(text -> isAlike(gold.excerpt(), text)).orElse(false);
                case OPENING -> folded(read.text()).contains(folded(gold.opening()));
            };
        }

        /** Whether something was read where the set has nothing. Sets leave out what they did not look for, too. */
        boolean isExtra(GoldPage gold, ReadPage read) {
            return !isAsked(gold)
                    && switch (this) {
                        case TITLE -> !read.title().isEmpty();
                        case AUTHOR -> !read.authors().isEmpty();
                        case DATE -> read.published().isPresent();
                        default -> false;
                    };
        }
    }

    /** Of an instant, the day in UTC or by the writer's clock. */
    private static boolean isDay(String gold, ReadPage.Time time) {
        try {
            LocalDate day = gold.contains("T")
                    ? LocalDate.ofInstant(Instant.parse(gold), ZoneOffset.UTC)
                    : LocalDate.parse(gold);
            return day.equals(time.day())
                    || (gold.contains("T") && day.equals(LocalDate.ofInstant(time.at(), ZoneOffset.UTC)));
        } catch (DateTimeParseException _) { // the sets have misprints
            return false;
        }
    }

    private static boolean isAlike(String gold, String text) {
        String a = folded(gold);
        String b = folded(text);
        return a.contains(b) || b.contains(a);
    }

    static Set<String> folded(List<String> names) {
        return names.stream()
                .map(Fields::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    static String folded(String text) {
        var folded = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
