package dateline.sink.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Condition;
import dateline.sink.query.QueryParser;
import dateline.sink.query.TimeSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchersTest {

    private static final String[] WORDS =
            "harbour bridge ferry mayor council budget protest storm river election".split(" ", -1);

    private final Random random = new Random(7);

    @Test
    void findsWhatEachWouldFindByItselfWhateverIsPutAndRemoved() {
        var matchers = new Matchers<Integer>();
        Matcher[] each = new Matcher[400];
        for (int i = 0; i < each.length; i++) {
            each[i] = matcher(query(i));
            matchers.put(i, each[i]);
        }
        for (int i = 0; i < each.length; i += 7) {
            matchers.remove(i);
        }

        long found = 0;
        for (int article = 0; article < 600; article++) { // past the first reviews of what is telling
            ArrivedArticle arrived = article(words(6), "The " + words(20));
            Set<Integer> expected = new HashSet<>();
            for (int i = 0; i < each.length; i++) {
                if (i % 7 != 0 && each[i].matches(arrived)) {
                    expected.add(i);
                }
            }
            assertThat(matchers.matching(arrived)).containsExactlyInAnyOrderElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isPositive();
        assertThat(matchers.asked()).isLessThan(600L * matchers.size() * 9 / 10);
    }

    @Test
    void asksOnlyThoseThatCanMatch() {
        var matchers = new Matchers<Integer>();
        for (int i = 0; i < 5_000; i++) {
            matchers.put(i, matcher("seldom" + i + " harbour"));
        }
        matchers.put(-1, matcher("tone:>0.9"));

        assertThat(matchers.matching(article("Harbour", "seldom17 in the harbour")))
                .containsExactly(17);
        assertThat(matchers.asked()).isLessThan(20);
    }

    @Test
    void anotherUnderTheSameNameTakesItsPlace() {
        var matchers = new Matchers<Integer>();
        matchers.put(1, matcher("bridge"));
        matchers.put(1, matcher("ferry"));

        assertThat(matchers.size()).isEqualTo(1);
        assertThat(matchers.matching(article("Bridge", ""))).isEmpty();
        assertThat(matchers.matching(article("Ferry", ""))).containsExactly(1);
        matchers.remove(1);
        assertThat(matchers.matching(article("Ferry", ""))).isEmpty();
    }

    @Test
    void whatOnlyAnIndexCanTellIsRefused() {
        assertThatThrownBy(() -> Matcher.of(new Condition.Like("a", "a"), Map.of(), TimeSpan.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as it arrives");
    }

    private String query(int kind) {
        String one = word();
        String two = word();
        return switch (kind % 8) {
            case 0 -> one + " " + two;
            case 1 -> "\"" + one + " " + two + "\"";
            case 2 -> one + " OR " + two;
            case 3 -> one + " -" + two;
            case 4 -> "-" + one;
            case 5 -> "headline:" + one + " body:" + two.substring(0, 3) + "*";
            case 6 -> "(" + one + " OR tone:>0) " + two;
            default -> "\"" + one + " " + two + "\"~3 OR (headline:" + two + " -" + word() + ")";
        };
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count / 2; i++) {
            text.append(word()).append(i % 3 == 0 ? "s " : " ");
        }
        return text.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static Matcher matcher(String query) {
        return Matcher.of(QueryParser.parse(query), Map.of(), TimeSpan.ALWAYS);
    }

    private static ArrivedArticle article(String headline, String body) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("headline", headline).put("body", body).put("tone", body.length() % 2 == 0 ? -0.5 : 0.5);
        return ArrivedArticle.of(json, List::of);
    }
}
