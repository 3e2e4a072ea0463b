package dateline.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            “One,” he said, “two.”                  | One,/two.
            "One," he said, "two."                  | One,/two.
            ''One,'' he said, ''two.''              | One,/two.
            ‘One, isn’t it,’ he said.               | One, isn’t it,
            'One, isn't it,' he said.               | One, isn't it,
            ‘The workers’ day,’ he said.            | The workers’ day,
            „Eins“, sagte er, „zwei”.               | Eins/zwei
            « Un », dit-il, «deux».                 | Un/deux
            »Eins«, sagte er.                       | Eins
            「一」と『二』                            | 一/二
            “He said ‘one’ and ‘two’.”              | He said ‘one’ and ‘two’.
            ‘He said “one” and “two”.’              | He said “one” and “two”.
            The ’90s, rock ’n’ roll, 5'10" and 6" . | ``
            Workers' and owners' rights             | ``
            """)
    void pairsMarksOfEveryConvention(String text, String inside) {
        assertThat(inside(text)).isEqualTo(inside);
    }

    @Test
    void endsWhereTheNextOneOpensWhenTheClosingMarkIsMissing() {
        assertThat(inside("“One is over. “Two,” he said.")).isEqualTo("One is over./Two,");
    }

    private static String inside(String text) {
        return QuotationMarks.pair(text).stream()
                .flatMap(passage -> passage.parts().stream())
                .map(part -> text.substring(part.start(), part.end()))
                .collect(Collectors.joining("/"));
    }
}
