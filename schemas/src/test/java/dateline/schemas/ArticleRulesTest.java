package dateline.schemas;

import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleRulesTest {

    @Test
    void takesAnOrdinaryArticle() {
        assertThatCode(() -> ArticleRules.check(article("a1").build(), NOON)).doesNotThrowAnyException();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(article("a").setBody(" \n"), "body is empty"),
                Arguments.of(article("a").setBody("x".repeat(1_000_001)), "body has 1000001 characters"),
                Arguments.of(article("a").setHeadline("x".repeat(2_001)), "headline has 2001 characters"),
                Arguments.of(article("a").setByline("x".repeat(5_000)), "byline has 5000 characters"),
                Arguments.of(article("a").setKeywords(Collections.nCopies(201, "x")), "keywords has 201 items"),
                Arguments.of(article("a").setCanonicalUrl("file:///etc/passwd"), "canonicalUrl is not"),
                Arguments.of(article("a").setArticleId("A1"), "articleId is not 32"),
                Arguments.of(article("a").setPublishedAt(Instant.parse("3000-01-01T00:00:00Z")), "publishedAt 3000-01"),
                Arguments.of(article("a").setFetchedAt(Instant.parse("3000-01-01T00:00:00Z")), "fetchedAt 3000-01"),
                Arguments.of(article("a").setModifiedAt(Instant.parse("1066-10-14T00:00:00Z")), "modifiedAt 1066-10"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesTheFieldThatIsWrong(Article.Builder article, String detail) {
        assertThatThrownBy(() -> ArticleRules.check(article.build(), NOON))
                .isInstanceOf(RejectedException.class)
                .hasMessageStartingWith(detail);
    }
}
