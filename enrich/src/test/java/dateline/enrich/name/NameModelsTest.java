package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped models make of sentences of our own. */
class NameModelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Angela Merkel met reporters in Berlin on Monday . | PERSON Angela Merkel, PLACE Berlin
            The World Bank lent Kenya more money . | ORGANISATION World Bank, PLACE Kenya
            French farmers blocked the road to Paris . | OTHER French, PLACE Paris
            MERKEL VISITS BERLIN | PERSON MERKEL, PLACE BERLIN
            It rained all day and nobody came . | -
            """)
    void namesWhatIsNamed(String sentence, String names) {
        assertThat(found(List.of(sentence))).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Angela Merkel met reporters in Berlin on Monday . | PERSON Angela Merkel, PLACE Berlin
            The World Bank lent Kenya more money . | ORGANISATION World Bank, PLACE Kenya
            """)
    void namesWhatIsNamedWithFreeDataAlone(String sentence, String names) {
        assertThat(text(NameModels.free(), List.of(sentence))).isEqualTo(names);
    }

    @Test
    void saysHowSureItIs() {
        TaggedSentence sure = NameModels.news()
                .tag(List.<String[]>of(words("Angela Merkel met reporters in Berlin .")))
                .getFirst();

        assertThat(sure.probability()).isBetween(0.5f, 1f);
        assertThat(sure.names())
                .allSatisfy(name -> assertThat(name.probability()).isBetween(sure.probability(), 1f));
    }

    @Test
    void readsASentenceWithoutWords() {
        assertThat(NameModels.news().tag(List.<String[]>of(new String[0])))
                .containsExactly(new TaggedSentence(List.of(), 1));
        assertThat(NameModels.newsCrf().tag(new String[0])).isEqualTo(new TaggedSentence(List.of(), 1));
    }

    @Test
    void readsWhatIsNoSentenceInPieces() {
        String[] words = Stream.generate(() -> "Berlin").limit(1000).toArray(String[]::new);

        List<NameSpan> names =
                NameModels.news().tag(List.<String[]>of(words)).getFirst().names();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.after()).isBetween(1, 1000));
        assertThat(names).isSortedAccordingTo((a, b) -> Integer.compare(a.first(), b.first()));
    }

    @Test
    void givesTheSameAnswerOnEveryThread() {
        List<String[]> document =
                List.<String[]>of(words("Angela Merkel met reporters ."), words("Merkel left Berlin ."));
        List<TaggedSentence> once = NameModels.news().tag(document);

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(_ -> NameModels.news().tag(document)))
                .allMatch(once::equals);
    }

    private static String found(List<String> sentences) {
        return text(NameModels.news(), sentences);
    }

    private static String text(DocumentTagger tagger, List<String> sentences) {
        List<String[]> document = sentences.stream().map(NameModelsTest::words).toList();
        List<TaggedSentence> tagged = tagger.tag(document);
        return IntStream.range(0, tagged.size())
                .boxed()
                .flatMap(s -> tagged.get(s).names().stream()
                        .map(name -> name.kind() + " "
                                + String.join(" ", Arrays.copyOfRange(document.get(s), name.first(), name.after()))))
                .collect(Collectors.joining(", "));
    }

    private static String[] words(String sentence) {
        return sentence.split(" ", -1);
    }
}
