package dateline.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoder that ships, on sentences of our own. */
class EncoderTaggerTest {

    private static final EncoderTagger TAGGER = EncoderTagger.news();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ingrid Solberg opened the new bridge in Bergen on Monday . | PERSON Ingrid Solberg, PLACE Bergen
            INGRID SOLBERG OPENS BRIDGE IN BERGEN                      | PERSON INGRID SOLBERG, PLACE BERGEN
            The Norwegian minister left the meeting early .            | OTHER Norwegian
            Prices rose for the third month in a row .                 | nothing
            """)
    void findsNames(String text, String expected) {
        String[] words = text.split(" ", -1);

        assertThat(names(words, TAGGER.tag(words))).isEqualTo(expected);
    }

    @Test
    void readsSeveralSentencesInTheirOrder() {
        List<String[]> sentences = Stream.of(
                        "Ingrid Solberg opened the new bridge in Bergen on Monday .", "It rained .", "Shell said no .")
                .map(text -> text.split(" ", -1))
                .toList();

        List<TaggedSentence> tagged = TAGGER.tag(sentences);

        assertThat(tagged).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(names(sentences.get(i), tagged.get(i)))
                    .isEqualTo(names(sentences.get(i), TAGGER.tag(sentences.get(i))));
        }
    }

    @Test
    void isSurerOfTheCommonThanOfTheOdd() {
        TaggedSentence common = TAGGER.tag("Reuters reported from Paris on Monday .".split(" ", -1));
        TaggedSentence odd = TAGGER.tag("Paris Reading May Jordan Chase".split(" ", -1));

        assertThat(common.probability()).isGreaterThan(odd.probability());
    }

    @Test
    void readsWhatIsNoSentence() {
        String[] odd = {"\ud83d", "\u200b", "\ud83d\ude00", "\u202e", "مرحبا", "x".repeat(1_000_000)};

        assertThat(TAGGER.tag(new String[0])).isEqualTo(new TaggedSentence(List.of(), 1));
        assertThat(TAGGER.tag(List.<String[]>of())).isEmpty();
        assertThat(TAGGER.tag(odd).names()).allMatch(name -> name.after() <= odd.length);
    }

    @Test
    void findsANameAnywhereInALongSentence() {
        String[] words = Collections.nCopies(700, "and").toArray(String[]::new);
        for (int at : new int[] {10, 252, 600}) {
            words[at] = "Bergen";
        }

        assertThat(TAGGER.tag(words).names()).extracting(NameSpan::first).contains(10, 252, 600);
    }

    @Test
    void givesThreadsWhatItGivesOne() throws InterruptedException, ExecutionException {
        String[] words = "Ingrid Solberg opened the new bridge in Bergen on Monday .".split(" ", -1);
        TaggedSentence alone = TAGGER.tag(words);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<TaggedSentence> task = () -> TAGGER.tag(words);
            for (Future<TaggedSentence> one : threads.invokeAll(Collections.nCopies(8, task))) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void saysThatAFileIsNoModel() {
        assertThatThrownBy(() -> new EncoderTagger(ByteBuffer.allocateDirect(64)))
                .isInstanceOf(EncoderException.class)
                .hasMessageStartingWith("The encoder can not be read: ");
    }

    private static String names(String[] words, TaggedSentence sentence) {
        List<String> names = sentence.names().stream()
                .map(name ->
                        name.kind() + " " + String.join(" ", Arrays.copyOfRange(words, name.first(), name.after())))
                .toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
