package dateline.enrich.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.OddTexts;
import dateline.enrich.repair.Repairs.Repaired;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.Repair;
import dateline.schemas.RepairKind;
import dateline.schemas.RepairedField;
import dateline.testing.Articles;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every repair rule, also the ones not written yet. */
class RepairsTest {

    /** All rules together, over a body of 150,000 characters on a busy machine; usual is a twentieth. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Bits of text that each rule has something to say about, and some that none has. */
    private static final List<String> PIECES = List.of(
            "The talks ended",
            ".",
            " ",
            "  ",
            "\n",
            "\n\n\n",
            "The next",
            "a growing standoff. on",
            " Ukraine",
            "â€™",
            "Ã©",
            "Ã¢â‚¬â„¢",
            "é\u00a0»",
            "e\u0301",
            "\u200b",
            "\u00ad",
            "\r\n",
            "\t",
            " .",
            "…",
            "\uD83D\uDE00",
            "Harbour bridge reopens",
            "Harbour bridge reopens after repairs",
            "said he",
            "of the",
            "and to the",
            "in",
            "A",
            "東京",
            "\uFEFF",
            "Â\u00a0",
            "\u0301",
            "\uD83D",
            "n",
            "“",
            "”",
            "?",
            "!The",
            "www.example.org");

    @Test
    void haveKindsAndMakersOfTheirOwn() {
        assertThat(Repairs.IN_ORDER).extracting(RepairRule::maker).doesNotHaveDuplicates();
        Set<RepairKind> kinds = EnumSet.of(RepairKind.UNKNOWN);
        Repairs.IN_ORDER.forEach(rule -> kinds.add(rule.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(RepairKind.values());
    }

    @Test
    void giveBackWhatWasPublishedToTheLetter() {
        var random = new Random(20261123);
        for (int round = 0; round < 4_000; round++) {
            Article published = Articles.article("a")
                    .setHeadline(random.nextBoolean() ? "Harbour bridge reopens after repairs" : pieces(random, 6))
                    .setBody("x" + pieces(random, 60))
                    .build();
            assertUndone(published, "round " + round);
        }
    }

    @Test
    void giveBackOddTexts() {
        OddTexts.small().forEach((what, text) -> {
            if (!what.startsWith("only")) {
                assertUndone(OddTexts.article(text), what);
            }
        });
    }

    @Test
    void leaveNothingToRepair() {
        Article published = Articles.article("a")
                .setHeadline("Bridge reopens  ")
                .setBody(
                        "BRIDGE  REOPENS.\n\n\nThe portâ€™s bridge is open .The mayor of the town said\u200b so. of course to the"
                                + " press and to the people of the port.")
                .build();

        Article once = Repairs.repair(published).article();

        assertThat(once.getHeadline()).isEqualTo("Bridge reopens");
        assertThat(Repairs.repair(once).repairs()).isEmpty();
    }

    @Test
    void nameARepairOfSeveralFaultsByItsLargestPart() {
        Article published = Articles.article("a")
                .setHeadline("Bridge reopens")
                .setBody(" Bridge  reopens \n\n\nThe mayor came.")
                .build();

        assertThat(Repairs.repair(published).repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.getKind()).isEqualTo(RepairKind.DOUBLED_HEADLINE);
            assertThat(repair.getMaker()).contains("doubled-headline/1").contains("white-space/1");
            assertThat(repair.getOriginal()).isEqualTo(" Bridge  reopens \n\n\n");
            assertThat(repair.getReplacement()).isEmpty();
        });
    }

    @Test
    void leaveAnArticleWithoutFaultsAsItIs() {
        Article published = Articles.article("a").build();

        Repaired repaired = Repairs.repair(published);

        assertThat(repaired.article()).isSameAs(published);
        assertThat(repaired.repairs()).isEmpty();
    }

    @Test
    void rejectABodyThatNobodyCanSee() {
        Article published = Articles.article("a").setBody("\u200b\uFEFF \u00ad").build();

        assertThatThrownBy(() -> Repairs.repair(published))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("body has nothing in it");
    }

    @Test
    void takeNoLongOverLargeBodies() {
        OddTexts.large().forEach((what, text) -> {
            if (text.isBlank() || what.contains("\u200b")) {
                return; // rejected, not repaired
            }
            long start = System.nanoTime();
            Repaired repaired = Repairs.repair(OddTexts.article(text));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
            assertThat(Repairs.undo(repaired.article(), repaired.repairs())
                            .getBody()
                            .equals(text))
                    .as(what)
                    .isTrue();
        });
    }

    private static void assertUndone(Article published, String what) {
        Repaired repaired = Repairs.repair(published);
        assertThat(Repairs.undo(repaired.article(), repaired.repairs()))
                .as(what)
                .isEqualTo(published);
        for (RepairedField field : RepairedField.values()) {
            boolean headline = field == RepairedField.HEADLINE;
            String before = headline ? published.getHeadline() : published.getBody();
            String after = headline
                    ? repaired.article().getHeadline()
                    : repaired.article().getBody();
            int end = -1;
            for (Repair repair : repaired.repairs()) {
                if (repair.getField() == field) {
                    assertThat(before.substring(repair.getOriginalStart(), repair.getOriginalEnd()))
                            .as(what)
                            .isEqualTo(repair.getOriginal());
                    assertThat(after.substring(repair.getStart())).as(what).startsWith(repair.getReplacement());
                    assertThat(repair.getOriginalStart()).as(what).isGreaterThan(end);
                    end = repair.getOriginalEnd();
                }
            }
        }
    }

    private static String pieces(Random random, int most) {
        var text = new StringBuilder();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
