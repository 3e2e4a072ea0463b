package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.copy.CopyKind;
import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.copy.RememberedArticle;
import dateline.enrich.copy.RememberedArticles;
import dateline.schemas.Article;
import dateline.testing.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seed document told again by us, and the same story told by others. */
class SeedCopiesTest {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final String SEED = "articles/000_3bf8c9a4a67db8bf.txt";
    private static final Instant SATURDAY = Instant.parse("2022-03-05T20:00:00Z");
    private static final Annotator ANNOTATOR = Annotator.usual();

    private final RememberedArticles remembered =
            new RememberedArticles(CopyRules.USUAL, RememberedArticles.USUAL_WINDOW, 100, _ -> {});

    @BeforeEach
    void theSeedDocumentCameFirst() throws IOException {
        assertThat(remembered.add(read(SEED)).kind()).isEqualTo(CopyKind.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copies/rewrite-1.txt", "copies/rewrite-2.txt"})
    void toldInOtherWordsItIsRewritten(String rewrite) throws IOException {
        CopyVerdict verdict = remembered.add(read(rewrite));

        assertThat(verdict.kind()).isEqualTo(CopyKind.REWRITTEN);
        assertThat(verdict.original()).isEqualTo(read(SEED).id());
        assertThat(verdict.evidence()).anyMatch(line -> line.startsWith("names: ") && line.contains("Nicolás Maduro"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copies/same-story-1.txt", "copies/same-story-2.txt"})
    void theSameStoryByOthersIsAnArticleOfItsOwn(String other) throws IOException {
        assertThat(remembered.add(read(other))).isEqualTo(CopyVerdict.NONE);
    }

    @Test
    void allTogetherTheyAreOneOriginalWithTwoCopies() throws IOException {
        remembered.add(read("copies/same-story-1.txt"));
        remembered.add(read("copies/rewrite-1.txt"));
        remembered.add(read("copies/same-story-2.txt"));

        assertThat(remembered.add(read("copies/rewrite-2.txt")).original())
                .isEqualTo(read(SEED).id());
        assertThat(remembered.compare(read("copies/same-story-2.txt")).kind()).isEqualTo(CopyKind.SAME);
    }

    private static RememberedArticle read(String name) throws IOException {
        String text = Files.readString(SEEDS.resolve(name));
        int line = text.indexOf('\n');
        Article repaired = ANNOTATOR.repair(Articles.article(name)
                .setPublisher(name)
                .setHeadline(text.substring(0, line))
                .setBody(text.substring(line + 1).strip())
                .setPublishedAt(SATURDAY)
                .build());
        return RememberedArticle.of(repaired, ANNOTATOR.annotate(repaired).build(), SATURDAY);
    }
}
