package dateline.enrich.number;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Sentence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1,234.5                       | 1234.5
            en | 1,50,000                      | 150000
            en | 1.234                         | 1.234
            en | 0.15                          | 0.15
            en | 12 million                    | 12000000
            en | 1.5 billion                   | 1500000000
            en | twelve                        | 12
            en | twenty-five                   | 25
            en | two hundred and five          | 205
            en | two hundred and five thousand | 205000
            en | three million two hundred thousand | 3200000
            en | a hundred                     | 100
            en | half a million                | 500000
            en | two and a half                | 2.5
            en | two dozen                     | 24
            de | 1.234,5                       | 1234.5
            de | 3,4 Mrd                       | 3400000000
            de | 2 Billionen                   | 2000000000000
            fr | 1 234 567                     | 1234567
            es | 2 mil millones                | 2000000000
            hi | 5 करोड़                         | 50000000
            ja | 3億                            | 300000000
            ar | ٣٫٥                           | 3.5
            """)
    void readsDigitsAndWords(String language, String text, double value) {
        Lexemes lexemes = lexemes(language, text);
        Numeral numeral = new Numerals(lexemes, language).at(0);

        assertThat(numeral.value()).isEqualTo(value);
        assertThat(lexemes.end(numeral.after() - 1)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({"29th", "1st", "people", "99999999999999999999"})
    void leavesOutWhatIsNoNumber(String text) {
        assertThat(new Numerals(lexemes("en", text), "en").at(0)).isNull();
    }

    private static Lexemes lexemes(String language, String text) {
        return Lexemes.of(text, List.of(new Sentence(0, text.length(), 0, 1, 1f, "test")), language);
    }
}
