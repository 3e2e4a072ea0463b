package dateline.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.AvroSafety;
import dateline.schemas.SeedState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DuplicateSeedsTest {

    private final DuplicateSeeds duplicates = new DuplicateSeeds();

    @BeforeAll
    static void trust() {
        AvroSafety.establish();
    }

    @Test
    void theLaterByIdOfTwoWithTheSameEntriesIsTheDuplicate() {
        duplicates.note(state("a", 0, 30));
        duplicates.note(state("b", 2, 32));

        assertThat(duplicates.originalOf("b")).contains("a");
        assertThat(duplicates.originalOf("a")).isEmpty();
    }

    @Test
    void aSectionOfALargerFeedIsNone() {
        duplicates.note(state("a", 0, 40));
        duplicates.note(state("b", 30, 40));

        assertThat(duplicates.originalOf("b")).isEmpty();
    }

    @Test
    void fewEntriesInCommonSayNothing() {
        duplicates.note(state("a", 0, 5));
        duplicates.note(state("b", 0, 5));

        assertThat(duplicates.originalOf("b")).isEmpty();
    }

    @Test
    void oneThatWasTakenOutIsForgotten() {
        duplicates.note(state("a", 0, 30));
        duplicates.note(state("b", 0, 30));
        duplicates.forget("a");

        assertThat(duplicates.originalOf("b")).isEmpty();
    }

    private static SeedState state(String seedId, int from, int to) {
        List<String> seen = IntStream.range(from, to)
                .mapToObj(i -> "00000000000000" + (i < 10 ? "0" : "") + i + ":6634f2a0")
                .toList();
        return SeedState.newBuilder().setSeedId(seedId).setSeen(seen).build();
    }
}
