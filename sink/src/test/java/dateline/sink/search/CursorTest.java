package dateline.sink.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.sink.query.Bookmark;
import dateline.sink.query.Query;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Bookmark BY_TIME =
            new Bookmark.ByTime(Instant.parse("2026-05-03T12:00:00.123Z"), "0123456789abcdef0123456789abcdef");

    @Test
    void readsBackWhatItWrote() {
        var byRelevance = new Bookmark.ByRelevance(
                Instant.parse("2026-05-03T12:00:00Z"), Set.of(0L, 1L, 0xFFFFFFFFL, 0xFFFFFFFFFFFFL));

        assertThat(Cursor.read(Cursor.write(BY_TIME, "a"), "a")).isEqualTo(BY_TIME);
        assertThat(Cursor.read(Cursor.write(byRelevance, "a"), "a")).isEqualTo(byRelevance);
    }

    @Test
    void theLongestFitsIntoAnAddress() {
        Set<Long> read = LongStream.range(0, Query.MAX_RANKED).boxed().collect(Collectors.toSet());

        assertThat(Cursor.write(new Bookmark.ByRelevance(Instant.EPOCH, read), "a"))
                .hasSizeLessThan(Cursor.MAX_LENGTH)
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void tellsOneThatWasChangedCutOrTakenToAnotherSearch() {
        String cursor = Cursor.write(BY_TIME, "a");

        assertBad(cursor, "b");
        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertBad(cursor.substring(0, i) + other + cursor.substring(i + 1), "a");
            assertBad(cursor.substring(0, i), "a");
        }
        assertBad(cursor + "AAAA", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "ä", "AAAA", "AXIAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNone(String text) {
        assertBad(text, "a");
    }

    private static void assertBad(String cursor, String search) {
        assertThatThrownBy(() -> Cursor.read(cursor, search)).isInstanceOf(IllegalArgumentException.class);
    }
}
