package dateline.lab.score.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader found in a page.
 *
 * @param text all of it, standfirst included
 * @param title empty when none
 */
public record ReadPage(
        String text,
        String title,
        List<String> authors,
        Optional<Time> published,
        Optional<String> image,
        Optional<String> excerpt) {

    /**
     * @param day by the clock of whoever wrote it
     * @param at as well as it is known
     */
    public record Time(LocalDate day, Instant at) {}
}
