package dateline.enrich.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "votes, voted",
        "voting, vote",
        "parties, party",
        "banned, ban",
        "killed, kill",
        "houses, house",
        "virus, viruses",
        "minister's, minister"
    })
    void inflectionsOfAWordMeet(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({"news, new", "king, k", "string, str", "speed, spe", "glass, glas"})
    void otherWordsStayApart(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    private static String stem(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, Stem.cut(letters, letters.length));
    }
}
