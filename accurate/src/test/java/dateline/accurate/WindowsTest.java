package dateline.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.piece.WordPieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final Windows windows =
            new Windows(new WordPieces(Vocabulary.read(EncoderTagger.class, "vocabulary.txt"), Vocabulary.UNKNOWN));

    @Test
    void aSentenceIsOneWindowBetweenTwoMarks() {
        assertThat(windows.of(3, new String[] {"The", "Harbour", "closed"}))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.sentence()).isEqualTo(3);
                    assertThat(window.pieces()).startsWith(101).endsWith(102).hasSize(5);
                    assertThat(window.cases()).containsExactly(0, 3, 3, 1, 0);
                    assertThat(window.head(2)).isEqualTo(3);
                });
    }

    @Test
    void nothingIsNoWindow() {
        assertThat(windows.of(0, new String[0])).isEmpty();
    }

    @Test
    void everyWordOfALongSentenceIsKeptOnceWithWordsAroundIt() {
        for (String word : List.of("harbour", "a-b-c-d-e-f-g-h-i")) {
            String[] words = Collections.nCopies(1000, word).toArray(String[]::new);
            List<Integer> kept = new ArrayList<>();

            for (Window window : windows.of(0, words)) {
                int last = window.firstWord() + window.heads().length;
                IntStream.range(window.keepFrom(), window.keepAfter()).forEach(kept::add);
                assertThat(window.pieces().length).isLessThanOrEqualTo(255);
                assertThat(window.keepFrom() - window.firstWord()).isEqualTo(window.keepFrom() == 0 ? 0 : 5);
                assertThat(last - window.keepAfter()).isEqualTo(last == words.length ? 0 : 5);
            }

            assertThat(kept)
                    .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
        }
    }
}
