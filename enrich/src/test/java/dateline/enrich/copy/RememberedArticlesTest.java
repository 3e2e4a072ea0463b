package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedArticlesTest {

    private static final String TEXT = words(0, 300);

    private final RememberedArticles remembered = new RememberedArticles(100, CopyRules.USUAL);

    @Test
    void theFirstArticleIsNoCopy() {
        assertThat(remembered.add("first", plain(TEXT))).isEqualTo(CopyVerdict.NONE);
    }

    @Test
    void theSameTextIsTheSame() {
        remembered.add("first", plain(TEXT));

        CopyVerdict verdict =
                remembered.add("second", plain(TEXT.replace(" ", "\n\n").toUpperCase(Locale.ROOT)));

        assertThat(verdict).isEqualTo(new CopyVerdict(CopyKind.SAME, 1, "first", "first", 298, 0));
    }

    @Test
    void smallChangesMakeItSyndicated() {
        remembered.add("first", plain("By One Writer. " + TEXT));

        CopyVerdict verdict = remembered.add("second", plain("By Quite Another Author in Example. " + TEXT));

        assertThat(verdict.kind()).isEqualTo(CopyKind.SYNDICATED);
        assertThat(verdict.similarity()).isBetween(0.9, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 150, 210})
    void aCutIsAbridged(int length) {
        remembered.add("first", plain(TEXT));

        assertThat(remembered.add("second", plain(words(0, length))).kind()).isEqualTo(CopyKind.ABRIDGED);
    }

    @Test
    void moreTextIsExtended() {
        remembered.add("first", plain(TEXT));

        assertThat(remembered.add("second", plain(words(0, 600))).kind()).isEqualTo(CopyKind.EXTENDED);
    }

    @Test
    void theSameIdWithOtherTextIsARevision() {
        remembered.add("first", plain(TEXT));

        CopyVerdict verdict = remembered.add("first", plain(words(0, 310)));

        assertThat(verdict.kind()).isEqualTo(CopyKind.REVISION);
        assertThat(verdict.original()).isEqualTo("first");
    }

    @Test
    void theSameIdWithTheSameTextIsTheSame() {
        remembered.add("first", plain(TEXT));

        assertThat(remembered.add("first", plain(TEXT)).kind()).isEqualTo(CopyKind.SAME);
    }

    @Test
    void aCopyOfACopyHasTheFirstAsOriginal() {
        remembered.add("first", plain(TEXT));
        remembered.add("second", plain(words(100, 300)));

        CopyVerdict verdict = remembered.add("third", plain(words(100, 300)));

        assertThat(verdict.closest()).isEqualTo("second");
        assertThat(verdict.original()).isEqualTo("first");
    }

    @Test
    void otherWordsWithTheSameFactsAreRewritten() {
        fillWithOthers();
        remembered.add("first", Fingerprint.of(TEXT, facts(0)));

        CopyVerdict verdict = remembered.add("second", Fingerprint.of(words(5000, 5300), facts(0)));

        assertThat(verdict.kind()).isEqualTo(CopyKind.REWRITTEN);
        assertThat(verdict.original()).isEqualTo("first");
        assertThat(verdict.sharedFacts()).isEqualTo(12);
    }

    @Test
    void theSameFactsInAnotherOrderAreNotRewritten() {
        fillWithOthers();
        remembered.add("first", Fingerprint.of(TEXT, facts(0)));
        List<String> backwards = List.of("6", "5", "4", "3", "2", "1");

        CopyVerdict verdict = remembered.add(
                "second", Fingerprint.of(words(5000, 5300), Facts.of(backwards, backwards, List.of(), List.of())));

        assertThat(verdict.kind()).isEqualTo(CopyKind.NONE);
    }

    @Test
    void theOldestIsForgotten() {
        remembered.add("first", plain(TEXT));
        fillWithOthers();
        fillWithOthers();

        assertThat(remembered.add("second", plain(TEXT)).isCopy()).isFalse();
    }

    @Test
    void tooFewWordsAreNoCopyOfAnything() {
        remembered.add("first", plain("Sign up to read on."));

        assertThat(remembered.add("second", plain("Sign up to read on.")).isCopy())
                .isFalse();
    }

    @Test
    void emptyTextsAreNoCopies() {
        remembered.add("first", plain(""));

        assertThat(remembered.add("second", plain("")).isCopy()).isFalse();
    }

    @Test
    void textWithoutSpacesIsComparedByCharacter() {
        String text = "国务院总理今天在北京会见了来访的外国客人双方就共同关心的问题交换了意见并签署了多项合作文件";
        remembered.add("first", plain(text + "记者报道"));

        assertThat(remembered.add("second", plain("本报讯" + text)).kind()).isEqualTo(CopyKind.SYNDICATED);
    }

    @Test
    void hugeTextsAreReadToABound() {
        String huge = words(0, 200_000);
        remembered.add("first", plain(huge));

        assertThat(plain(huge).shingles().count()).isEqualTo(WordHashes.LIMIT - 2);
        assertThat(remembered.add("second", plain(huge)).kind()).isEqualTo(CopyKind.SAME);
    }

    private void fillWithOthers() {
        for (int other = 1; other < 80; other++) {
            remembered.add("other" + other, Fingerprint.of(words(other * 10_000, other * 10_000 + 300), facts(other)));
        }
    }

    private static Facts facts(int story) {
        List<String> values = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> story == 0 ? "" + i : story + "-" + i)
                .toList();
        return Facts.of(values, values, List.of(), List.of());
    }

    private static Fingerprint plain(String text) {
        return Fingerprint.of(text, Facts.NONE);
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
