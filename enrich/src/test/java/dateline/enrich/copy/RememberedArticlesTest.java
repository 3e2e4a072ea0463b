package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.copy.Fact.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedArticlesTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String TEXT = words(0, 300);

    private final List<String> forgotten = new ArrayList<>();
    private final RememberedArticles remembered = remembering(1000);

    @Test
    void theFirstArticleIsNoCopy() {
        assertThat(remembered.add(plain("first", TEXT))).isEqualTo(CopyVerdict.NONE);
    }

    @Test
    void theSameWordsAreTheSame() {
        remembered.add(plain("first", TEXT));

        CopyVerdict verdict =
                remembered.add(plain("second", TEXT.replace(" ", "\n\n").toUpperCase(Locale.ROOT)));

        assertThat(verdict)
                .isEqualTo(new CopyVerdict(
                        CopyKind.SAME, 1, "first", "first", List.of("the same words from first to last")));
    }

    @Test
    void smallChangesMakeItSyndicated() {
        remembered.add(plain("first", "By One Writer. " + TEXT));

        CopyVerdict verdict = remembered.add(plain("second", "By Quite Another Author in Example. " + TEXT));

        assertThat(verdict.kind()).isEqualTo(CopyKind.SYNDICATED);
        assertThat(verdict.similarity()).isBetween(0.9, 1.0);
        assertThat(verdict.evidence()).singleElement().asString().matches("2\\d\\d of 2\\d\\d sampled shingles");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 150, 210})
    void aCutIsAbridged(int length) {
        remembered.add(plain("first", TEXT));

        assertThat(remembered.add(plain("second", words(0, length))).kind()).isEqualTo(CopyKind.ABRIDGED);
    }

    @Test
    void moreTextIsExtended() {
        remembered.add(plain("first", TEXT));

        assertThat(remembered.add(plain("second", words(0, 600))).kind()).isEqualTo(CopyKind.EXTENDED);
    }

    @Test
    void theSameIdWithOtherTextIsARevision() {
        remembered.add(plain("first", TEXT));

        CopyVerdict verdict = remembered.add(plain("first", words(5000, 5310)));

        assertThat(verdict.kind()).isEqualTo(CopyKind.REVISION);
        assertThat(verdict.original()).isEqualTo("first");
        assertThat(verdict.evidence()).first().isEqualTo("the same article id");
    }

    @Test
    void theSameAddressByTheSamePublisherIsARevisionWhateverItSays() {
        remembered.add(article("first", NOON, "Example Courier", "https://example.org/a", fingerprint(TEXT)));

        assertThat(remembered.compare(article(
                        "second", NOON, "Example Courier", "https://example.org/a", fingerprint(words(0, 310)))))
                .satisfies(verdict -> {
                    assertThat(verdict.kind()).isEqualTo(CopyKind.REVISION);
                    assertThat(verdict.original()).isEqualTo("first");
                    assertThat(verdict.evidence()).first().isEqualTo("the same publisher and address");
                });
        assertThat(remembered
                        .compare(article(
                                "second",
                                NOON,
                                "Example Courier",
                                "https://example.org/a",
                                fingerprint(words(700, 900))))
                        .kind())
                .isEqualTo(CopyKind.REVISION);
        assertThat(remembered
                        .compare(article(
                                "second", NOON, "Another Paper", "https://example.org/a", fingerprint(words(0, 310))))
                        .kind())
                .isEqualTo(CopyKind.SYNDICATED);
    }

    @Test
    void aRevisionSaysHowManySentencesChanged() {
        remembered.add(article(
                "first",
                NOON,
                null,
                null,
                new Fingerprint(
                        1, Shingles.of(WordHashes.of(TEXT)), Facts.NONE, new Sentences(new int[] {1, 2, 3, 4}))));

        CopyVerdict verdict = remembered.add(article(
                "first",
                NOON,
                null,
                null,
                new Fingerprint(
                        2, Shingles.of(WordHashes.of(TEXT)), Facts.NONE, new Sentences(new int[] {1, 3, 4, 7, 8}))));

        assertThat(verdict.evidence()).contains("2 sentences new, 1 gone");
    }

    @Test
    void theSameIdWithTheSameTextIsTheSame() {
        remembered.add(plain("first", TEXT));

        assertThat(remembered.add(plain("first", TEXT)).kind()).isEqualTo(CopyKind.SAME);
        assertThat(remembered.size()).isEqualTo(1);
    }

    @Test
    void aCopyOfACopyHasTheFirstAsOriginal() {
        remembered.add(plain("first", TEXT));
        remembered.add(plain("second", words(100, 300)));

        CopyVerdict verdict = remembered.add(plain("third", words(100, 300)));

        assertThat(verdict.closest()).isEqualTo("second");
        assertThat(verdict.original()).isEqualTo("first");
    }

    @Test
    void theOriginalIsNamedWhenItIsForgottenLongSince() {
        remembered.add(article("first", NOON, null, null, fingerprint(TEXT)));
        remembered.add(article("second", NOON.plus(WEEK), null, null, fingerprint(TEXT)));
        assertThat(remembered.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);

        CopyVerdict verdict =
                remembered.add(article("third", NOON.plus(WEEK).plus(WEEK), null, null, fingerprint(TEXT)));

        assertThat(verdict.closest()).isEqualTo("second");
        assertThat(verdict.original()).isEqualTo("first");
        assertThat(forgotten).containsExactly("first");
    }

    @Test
    void otherWordsWithTheSameFactsAreRewritten() {
        fillWithOthers();
        remembered.add(article("first", NOON, null, null, fingerprint(TEXT, facts(0))));

        CopyVerdict verdict =
                remembered.add(article("second", NOON, null, null, fingerprint(words(5000, 5300), facts(0))));

        assertThat(verdict.kind()).isEqualTo(CopyKind.REWRITTEN);
        assertThat(verdict.original()).isEqualTo("first");
        assertThat(verdict.evidence())
                .contains("names: Name 1, Name 2, Name 3, Name 4, Name 5, Name 6 and 1 more", "dates: day 1")
                .contains("quote: “Said 1”");
    }

    @Test
    void theSameFactsInAnotherOrderAreNotRewritten() {
        fillWithOthers();
        remembered.add(article("first", NOON, null, null, fingerprint(TEXT, facts(0))));

        CopyVerdict verdict = remembered.add(
                article("second", NOON, null, null, fingerprint(words(5000, 5300), facts(0).reversed())));

        assertThat(verdict.kind()).isEqualTo(CopyKind.NONE);
    }

    @Test
    void numbersWithoutNamesAreNotRewritten() {
        fillWithOthers();
        List<Fact> numbers = IntStream.range(0, 20)
                .mapToObj(i -> new Fact(Kind.NUMBER, "" + i, "" + i))
                .toList();
        remembered.add(article("first", NOON, null, null, fingerprint(TEXT, numbers)));

        assertThat(remembered
                        .add(article("second", NOON, null, null, fingerprint(words(5000, 5300), numbers)))
                        .isCopy())
                .isFalse();
    }

    @Test
    void articlesOfAnotherTimeAreNotCompared() {
        remembered.add(article("first", NOON, null, null, fingerprint(TEXT)));
        Instant after = NOON.plus(WEEK).plusMillis(1);
        Instant before = NOON.minus(WEEK).minusMillis(1);

        assertThat(remembered
                        .add(article("later", after, null, null, fingerprint(TEXT)))
                        .isCopy())
                .isFalse();
        assertThat(remembered
                        .add(article("earlier", before, null, null, fingerprint(TEXT)))
                        .isCopy())
                .isFalse();
        assertThat(remembered.size()).isEqualTo(3);
    }

    @Test
    void anArticleFromAnArchiveMeetsItsOwnTime() {
        for (int day = 0; day < 1000; day++) {
            remembered.add(article("day" + day, NOON.plus(Duration.ofDays(day)), null, null, fingerprint(TEXT)));
        }

        CopyVerdict verdict =
                remembered.compare(article("archived", NOON.minus(Duration.ofDays(3)), null, null, fingerprint(TEXT)));

        assertThat(verdict.original()).isEqualTo("day0");
    }

    @Test
    void whoeverArrivedFirstIsTheOriginalEvenIfALateOneIsOlder() {
        remembered.add(article("early", NOON, null, null, fingerprint(TEXT)));
        remembered.add(article("late", NOON.minus(WEEK), null, null, fingerprint(TEXT)));

        assertThat(remembered
                        .add(article("last", NOON, null, null, fingerprint(TEXT)))
                        .original())
                .isEqualTo("early");
    }

    @Test
    void oldOnesAreForgottenByEventTimeNotByArrival() {
        remembered.add(article("newest", NOON.plusSeconds(2), null, null, fingerprint(words(0, 300))));
        remembered.add(article("oldest", NOON, null, null, fingerprint(words(1000, 1300))));
        remembered.add(article("middle", NOON.plusSeconds(1), null, null, fingerprint(words(2000, 2300))));

        assertThat(remembered.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);

        assertThat(forgotten).containsExactly("oldest");
        assertThat(remembered.size()).isEqualTo(2);
        assertThat(remembered.add(plain("again", words(1000, 1300))).isCopy()).isFalse();
        assertThat(remembered.add(plain("kept", words(2000, 2300))).isCopy()).isTrue();
        assertThat(remembered.dropped()).isZero();
    }

    @Test
    void whenThereIsNoRoomTheOldestByEventTimeIsDroppedAndCounted() {
        RememberedArticles few = remembering(2);
        few.add(article("newest", NOON.plus(WEEK), null, null, fingerprint(words(0, 300))));
        few.add(article("oldest", NOON, null, null, fingerprint(words(1000, 1300))));
        few.add(article("middle", NOON.plusSeconds(1), null, null, fingerprint(words(2000, 2300))));

        assertThat(forgotten).containsExactly("oldest");
        assertThat(few.dropped()).isEqualTo(1);
        assertThat(few.size()).isEqualTo(2);
    }

    @Test
    void aRevisionTakesThePlaceOfItsArticle() {
        remembered.add(plain("first", TEXT));
        remembered.add(plain("first", words(5000, 5300)));

        assertThat(remembered.add(plain("second", TEXT)).isCopy()).isFalse();
        assertThat(remembered.add(plain("third", words(5000, 5300))).original()).isEqualTo("first");
    }

    @Test
    void restoredFromBytesItSaysTheSame() {
        RememberedArticles restored = remembering(1000);
        var others = new ArrayList<RememberedArticle>();
        for (int other = 1; other < 80; other++) {
            others.add(other(other));
        }
        others.add(article("first", NOON, null, null, fingerprint(TEXT, facts(0))));
        others.add(plain("second", words(50, 300)));
        for (RememberedArticle article : others) {
            restored.restore(
                    remembered.remember(article, RememberedArticleBytes.write(article), remembered.compare(article)));
        }

        for (RememberedArticle asked : List.of(
                plain("third", words(40, 300)),
                article("fourth", NOON, null, null, fingerprint(words(5000, 5300), facts(0))),
                plain("first", words(1, 200)),
                plain("fifth", words(123_456, 123_756)))) {
            assertThat(restored.compare(asked)).isEqualTo(remembered.compare(asked));
        }
    }

    @Test
    void tooFewWordsAreNoCopyOfAnything() {
        remembered.add(plain("first", "Sign up to read on."));

        assertThat(remembered.add(plain("second", "Sign up to read on.")).isCopy())
                .isFalse();
    }

    @Test
    void emptyTextsAreNoCopies() {
        remembered.add(plain("first", ""));

        assertThat(remembered.add(plain("second", "")).isCopy()).isFalse();
    }

    @Test
    void textWithoutSpacesIsComparedByCharacter() {
        String text = "国务院总理今天在北京会见了来访的外国客人双方就共同关心的问题交换了意见并签署了多项合作文件";
        remembered.add(plain("first", text + "记者报道"));

        assertThat(remembered.add(plain("second", "本报讯" + text)).kind()).isEqualTo(CopyKind.SYNDICATED);
    }

    @Test
    void hugeTextsAreReadToABound() {
        String huge = words(0, 200_000);
        remembered.add(plain("first", huge));

        assertThat(fingerprint(huge).shingles().count()).isEqualTo(WordHashes.LIMIT - 2);
        assertThat(remembered.add(plain("second", huge)).kind()).isEqualTo(CopyKind.SAME);
    }

    private RememberedArticles remembering(int most) {
        return new RememberedArticles(CopyRules.USUAL, WEEK, most, forgotten::add);
    }

    private void fillWithOthers() {
        for (int other = 1; other < 80; other++) {
            remembered.add(other(other));
        }
    }

    private static RememberedArticle other(int number) {
        return article(
                "other" + number,
                NOON,
                null,
                null,
                fingerprint(words(number * 10_000, number * 10_000 + 300), facts(number)));
    }

    private static List<Fact> facts(int story) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            facts.add(new Fact(Kind.NAME, story + "-" + i, "Name " + i));
            facts.add(new Fact(Kind.NUMBER, story + "-" + i, "" + i));
        }
        facts.add(new Fact(Kind.DATE, story + "-1", "day 1"));
        facts.add(new Fact(Kind.QUOTE, story + "-1", "Said 1"));
        return facts;
    }

    private static RememberedArticle plain(String id, String text) {
        return article(id, NOON, null, null, fingerprint(text));
    }

    private static RememberedArticle article(
            String id, Instant time, String publisher, String address, Fingerprint fingerprint) {
        return RememberedArticle.of(id, time, publisher, address, fingerprint);
    }

    private static Fingerprint fingerprint(String text) {
        return fingerprint(text, List.of());
    }

    private static Fingerprint fingerprint(String text, List<Fact> facts) {
        return Fingerprint.of(text, Facts.of(facts), Sentences.NONE);
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
