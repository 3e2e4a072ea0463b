package dateline.lab.score.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.score.Counts;
import dateline.lab.score.page.Fields.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private final GoldPage gold = new GoldPage(
            "https://www.example.org/a",
            Path.of("a.html"),
            List.of("The bridge opened", "on Monday", "a ferry"),
            List.of("Imprint", "Subscribe"),
            "Bridge opens!",
            List.of("A. Writer", "B. Writer"),
            "2026-05-03T23:30:00Z",
            "",
            "",
            "");

    @Test
    void countsAWantedSegmentThatSpansLinesAndAnUnwantedOne() {
        assertThat(Segments.of(gold, "The bridge\n\nopened on\u00a0Monday. Imprint"))
                .isEqualTo(new Counts(2, 3, 3));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Segments.of(gold, "")).isEqualTo(new Counts(0, 0, 3));
    }

    @Test
    void takesAuthorsInAnyOrderButNoOthers() {
        assertThat(Field.AUTHOR.isRight(gold, read("B. Writer", "A. WRITER"))).isTrue();
        assertThat(Field.AUTHOR.isRight(gold, read("A. Writer"))).isFalse();
    }

    @Test
    void takesTheDayByTheWritersClockOrInUtc() {
        assertThat(Field.DATE.isRight(gold, read())).isTrue();
        assertThat(Field.TITLE.isRight(gold, read())).isTrue();
        assertThat(Field.MINUTE.isRight(gold, read())).isTrue();
    }

    @Test
    void putsAllPagesOfAHostOnOneSide() {
        GoldPage archived = new GoldPage(
                "https://web.archive.org/web/2020/https://example.org/b",
                Path.of("b"),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                "",
                "",
                "");
        assertThat(archived.isDev()).isEqualTo(gold.isDev());
    }

    private static ReadPage read(String... authors) {
        var time = new ReadPage.Time(LocalDate.of(2026, 5, 4), Instant.parse("2026-05-03T23:30:20Z"));
        return new ReadPage(
                "", "Bridge opens", List.of(authors), Optional.of(time), Optional.empty(), Optional.empty());
    }
}
