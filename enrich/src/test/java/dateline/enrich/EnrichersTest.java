package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.LanguageEnricher;
import dateline.enrich.repair.Repairs;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for every enricher, also the ones not written yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrichersTest {

    /** For a body of 150,000 characters on a busy machine; usual is a tenth. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<Enricher> enrichers = Enrichers.inOrder(new EnrichConfig(
            new KafkaOptions(),
            new TopicOptions(),
            Path.of("unused"),
            1,
            EnrichConfig.USUAL_LANGUAGES,
            false,
            Retention.usual(),
            "127.0.0.1",
            0));

    /** Those that run after the language is known. */
    private final List<Enricher> inEnglish = enrichers.stream()
            .filter(enricher -> !(enricher instanceof LanguageEnricher))
            .toList();

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(enrichers.stream().map(Enricher::name))
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z-]+"));
    }

    @Test
    void giveTheSameAnswerTwice() {
        OddTexts.small().forEach((what, text) -> {
            Article article = OddTexts.article(text);
            assertThat(tags(article)).as(what).isEqualTo(tags(article));
        });
    }

    @Test
    void nameTheWordsThatStandAtTheirOffsets() {
        OddTexts.small()
                .forEach((what, text) ->
                        assertThat(misplaced(OddTexts.article(text))).as(what).isEmpty());
    }

    @Test
    void readRepairedTextAsWell() {
        OddTexts.small().forEach((what, text) -> {
            if (!what.startsWith("only")) {
                Article repaired = Repairs.repair(OddTexts.article(text)).article();
                assertThat(misplaced(repaired)).as(what).isEmpty();
            }
        });
    }

    @Test
    void nameTheWordsThatStandAtTheirOffsetsWhateverTheLanguageIsTakenFor() {
        OddTexts.small()
                .forEach((what, text) -> assertThat(
                                misplaced(OddTexts.article(text), tagsInEnglish(OddTexts.article(text))))
                        .as(what)
                        .isEmpty());
    }

    @Test
    void takeNoLongOverLargeBodies() {
        assertThatNoneTakesLong(enrichers, Tags::newBuilder);
    }

    /** Few odd texts are told to be in a language, and what reads one language alone returns at once over the others. */
    @Test
    void takeNoLongOverLargeBodiesWhateverTheLanguageIsTakenFor() {
        assertThatNoneTakesLong(inEnglish, EnrichersTest::english);
    }

    private static void assertThatNoneTakesLong(List<Enricher> enrichers, Supplier<Tags.Builder> start) {
        // Once at ordinary size, so that what is timed is not the compiler.
        OddTexts.small().values().forEach(text -> {
            var tags = start.get();
            enrichers.forEach(enricher -> enricher.enrich(OddTexts.article(text), tags));
        });
        for (Map.Entry<String, String> odd : OddTexts.large().entrySet()) {
            Article article = OddTexts.article(odd.getValue());
            var tags = start.get();
            for (Enricher enricher : enrichers) {
                long before = System.nanoTime();
                enricher.enrich(article, tags);
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as(enricher.name() + " over " + odd.getKey())
                        .isLessThan(LONGEST);
            }
            assertThat(TagCheck.wrong(tags.build(), article)).as(odd.getKey()).isEmpty();
        }
    }

    @Test
    void readTheLongestBodiesThereMayBe() {
        OddTexts.huge().forEach((what, text) -> {
            Article article = OddTexts.article(text);
            assertThat(TagCheck.wrong(tags(article), article)).as(what).isEmpty();
        });
    }

    private List<String> misplaced(Article article) {
        return misplaced(article, tags(article));
    }

    /** What stands elsewhere than it says, as text. */
    private static List<String> misplaced(Article article, Tags tags) {
        String body = article.getBody();
        var wrong = new ArrayList<String>();
        int last = 0;
        int tokens = 0;
        for (Sentence sentence : tags.getSentences()) {
            if (sentence.getStart() < last || sentence.getEnd() <= sentence.getStart()) {
                wrong.add("sentence " + sentence);
            }
            if (sentence.getFirstToken() != tokens) {
                wrong.add("first token of " + sentence);
            }
            last = sentence.getEnd();
            tokens += sentence.getTokenCount();
        }
        List<Integer> starts = tags.getTokens().getStarts();
        List<Integer> ends = tags.getTokens().getEnds();
        if (tokens != starts.size() || last > body.length()) {
            wrong.add(tokens + " tokens in sentences, " + starts.size() + " in all");
        }
        int end = 0;
        for (int i = 0; i < starts.size(); i++) {
            boolean blank = body.substring(starts.get(i), ends.get(i)).isBlank();
            if (starts.get(i) < end || ends.get(i) <= starts.get(i) || blank) {
                wrong.add("token " + i + " at " + starts.get(i));
            }
            end = ends.get(i);
        }
        wrong.addAll(TagCheck.wrong(tags, article));
        return wrong;
    }

    private Tags tags(Article article) {
        var tags = Tags.newBuilder();
        enrichers.forEach(enricher -> enricher.enrich(article, tags));
        return tags.build();
    }

    private Tags tagsInEnglish(Article article) {
        Tags.Builder tags = english();
        inEnglish.forEach(enricher -> enricher.enrich(article, tags));
        return tags.build();
    }

    private static Tags.Builder english() {
        return Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "test"));
    }
}
