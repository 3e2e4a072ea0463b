package dateline.sink.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaggedTextTest {

    private static final String BODY = "“It holds,” said Ana Ferreira.\n\nThe bridge cost 3 million.";

    @Test
    void tagsThatLieInEachOtherAreCutWhereOneBeginsOrEnds() {
        Tag quote = tag("q0", TagKind.QUOTE, 1, 9);
        Tag verb = tag("k0", TagKind.PHRASE, 4, 9);
        Tag person = tag("e0", TagKind.PERSON, 17, 29);

        assertThat(written(BODY, List.of(quote, verb, person)))
                .startsWith("<p dir=\"auto\">“<mark class=\"quote\" data-tags=\"q0.0\" tabindex=\"0\">It </mark>"
                        + "<mark class=\"quote phrase\" data-tags=\"k0.0 q0.0\" tabindex=\"-1\">holds</mark>,” said "
                        + "<mark class=\"person\" data-tags=\"e0.0\" tabindex=\"-1\">Ana Ferreira</mark>.</p>");
    }

    @Test
    void aTagOverTwoParagraphsIsMarkedInBoth() {
        assertThat(written(BODY, List.of(tag("q0", TagKind.QUOTE, 17, 42))))
                .contains(
                        ">Ana Ferreira.</mark></p><p dir=\"auto\"><mark class=\"quote\" data-tags=\"q0.0\">The bridge</mark>");
    }

    @Test
    void offsetsThatLieOutsideOfTheTextMarkNothing() {
        List<Tag> wrong = List.of(
                tag("a", TagKind.AMOUNT, -1, 3),
                tag("b", TagKind.AMOUNT, 5, 5),
                tag("c", TagKind.AMOUNT, 9, 4),
                tag("d", TagKind.AMOUNT, 3, 1_000),
                tag("e", TagKind.AMOUNT, Integer.MAX_VALUE, Integer.MIN_VALUE));

        assertThat(written(BODY, wrong)).doesNotContain("<mark").contains("The bridge cost 3 million.");
    }

    @Test
    void markupInATextIsTextAlsoWhereATagCutsIt() {
        assertThat(written("<script>x</script>", List.of(tag("e0", TagKind.OTHER, 0, 4))))
                .isEqualTo("<p dir=\"auto\"><mark class=\"other\" data-tags=\"e0.0\" tabindex=\"0\">&lt;scr</mark>"
                        + "ipt&gt;x&lt;/script&gt;</p>");
    }

    @Test
    void ofVeryManyTagsTheFirstAreMarked() {
        List<Tag> many = IntStream.range(0, 20_000)
                .mapToObj(i -> tag("e" + i, TagKind.PERSON, i % 20, i % 20 + 5))
                .toList();

        assertThat(written(BODY, many)).contains("cost 3 million.").hasSizeLessThan(20_000);
    }

    private static String written(String text, List<Tag> tags) {
        var html = new Html();
        new TaggedText(text, tags, false).paragraphs(html);
        return html.toString();
    }

    private static Tag tag(String ref, TagKind kind, int start, int end) {
        return new Tag(
                ref,
                kind,
                ref,
                "",
                1,
                "test/1",
                Map.of(),
                List.of(),
                null,
                List.of(new Tag.Mention(false, start, end, 1, "")));
    }
}
