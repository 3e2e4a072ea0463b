package dateline.enrich.amount;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.time.TimeEnricher;
import dateline.schemas.Amount;
import dateline.schemas.AmountKind;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountEnricherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The plan costs $1.5 billion.              | $1.5 billion           | MONEY      | 1.5e9  | -    | USD
            The plan costs US$20m.                    | US$20m                 | MONEY      | 2e7    | -    | USD
            The plan costs £3,000.                    | £3,000                 | MONEY      | 3000   | -    | GBP
            The plan costs EUR 3.4bn.                 | EUR 3.4bn              | MONEY      | 3.4e9  | -    | EUR
            The plan costs Rs 500 crore.              | Rs 500 crore           | MONEY      | 5e9    | -    | INR
            The plan costs 5 million pounds.          | 5 million pounds       | MONEY      | 5e6    | -    | GBP
            The plan costs 2 million bolívars.        | 2 million bolívars     | MONEY      | 2e6    | -    | VES
            The plan costs 1.2 trillion yen.          | 1.2 trillion yen       | MONEY      | 1.2e12 | -    | JPY
            The plan costs 300 Mexican pesos.         | 300 Mexican pesos      | MONEY      | 300    | -    | MXN
            The plan costs 300 pesos.                 | 300 pesos              | MONEY      | 300    | -    | -
            The plan costs $5m–$10m.                  | $5m–$10m               | MONEY      | 5e6    | 1e7  | USD
            The plan costs $5 to $10 million.         | $5 to $10 million      | MONEY      | 5e6    | 1e7  | USD
            A $5-billion plan.                        | $5-billion             | MONEY      | 5e9    | -    | USD
            The storm killed 12 people.               | 12 people              | COUNT      | 12     | -    | people
            The storm killed three soldiers.          | three soldiers         | COUNT      | 3      | -    | soldiers
            The storm killed two senior officials.    | two senior officials   | COUNT      | 2      | -    | officials
            The storm killed twenty-five students.    | twenty-five students   | COUNT      | 25     | -    | students
            The storm killed half a million birds.    | half a million birds   | COUNT      | 5e5    | -    | birds
            Then between 5 and 10 people came.        | 5 and 10 people        | COUNT      | 5      | 10   | people
            A 45-year-old teacher came.               | 45-year-old            | COUNT      | 45     | -    | years
            The teacher, aged 45, came.               | 45                     | COUNT      | 45     | -    | years
            Prices rose 4.5%.                         | 4.5%                   | PERCENTAGE | 4.5    | -    | %
            Prices rose 4.5 per cent.                 | 4.5 per cent           | PERCENTAGE | 4.5    | -    | %
            Prices rose 5-10 percent.                 | 5-10 percent           | PERCENTAGE | 5      | 10   | %
            Support rose two percentage points.       | two percentage points  | PERCENTAGE | 2      | -    | percentage points
            Output fell by 300,000 barrels per day.   | 300,000 barrels per day | MEASURE   | 3e5    | -    | [bbl_us]/d
            The road is 5 km long.                    | 5 km                   | MEASURE    | 5      | -    | km
            The house has 2,000 square feet.          | 2,000 square feet      | MEASURE    | 2000   | -    | [sft_i]
            It was 37C in the shade.                  | 37C                    | MEASURE    | 37     | -    | Cel
            It was 20 degrees Celsius.                | 20 degrees Celsius     | MEASURE    | 20     | -    | Cel
            They got 10-15 years in prison.           | 10-15 years            | MEASURE    | 10     | 15   | a
            """)
    void readsAmounts(String body, String text, AmountKind kind, double value, Double highest, String unit) {
        assertThat(amounts("en", body)).singleElement().satisfies(amount -> {
            assertThat(amount.getText()).isEqualTo(text);
            assertThat(amount.getKind()).isEqualTo(kind);
            assertThat(amount.getValue()).isEqualTo(value);
            assertThat(amount.getHighest()).isEqualTo(highest);
            assertThat(amount.getUnit()).isEqualTo(unit);
            assertThat(body.substring(amount.getStart(), amount.getEnd())).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Das kostet 3,4 Mrd. € im Ganzen.        | 3,4 Mrd. €          | 3.4e9  | EUR
            de | Es kamen 1.200 Menschen.                | 1.200 Menschen      | 1200   | Menschen
            de | Das sind 4,5 Prozent.                   | 4,5 Prozent         | 4.5    | %
            fr | Cela coûte 3 millions d’euros.          | 3 millions d’euros  | 3e6    | EUR
            fr | Il y a 1 200 personnes.                 | 1 200 personnes     | 1200   | personnes
            es | Cuesta 3,5 millones de dólares.         | 3,5 millones de dólares | 3.5e6 | USD
            pt | Custa 1,5 milhão de reais.              | 1,5 milhão de reais | 1.5e6  | BRL
            ru | Это стоит 1,5 млн рублей.               | 1,5 млн рублей      | 1.5e6  | RUB
            zh | 有120人死亡。                              | 120人               | 120    | 人
            ja | 3億ドル。                                  | 3億ドル              | 3e8    | USD
            """)
    void readsNumbersAsTheLanguageWritesThem(String language, String body, String text, double value, String unit) {
        assertThat(amounts(language, body)).singleElement().satisfies(amount -> {
            assertThat(amount.getText()).isEqualTo(text);
            assertThat(amount.getValue()).isEqualTo(value);
            assertThat(amount.getUnit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They won 2-1 at home.",
                "The court ruled 5-4 in their favour.",
                "Call 555-1234-567 now.",
                "Article 5 says so.",
                "Flight 370 is missing from the list.",
                "They opened on 29 January 2019, in the 1990s and at 14:30.",
                "One of them could say so.",
                "The No. 10 shirt."
            })
    void leavesOutWhatCountsNothing(String body) {
        assertThat(amounts("en", body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About 20 people came.",
                "More than 20 people came.",
                "As many as 20 people came.",
                "An estimated 20 people came.",
                "Up to 20 people came."
            })
    void tellsWhatIsNotExact(String body) {
        assertThat(amounts("en", body))
                .singleElement()
                .satisfies(amount -> assertThat(amount.getApproximate()).isTrue());
    }

    @Test
    void takesTheDollarOfThePublishersCountry() {
        var article = article("a")
                .setDeclaredLanguage("en-AU")
                .setBody("It costs $5m.")
                .build();
        var tags = Tags.newBuilder();
        new SentenceEnricher().enrich(article, tags);
        new AmountEnricher().enrich(article, tags);

        assertThat(tags.getAmounts())
                .singleElement()
                .satisfies(amount -> assertThat(amount.getUnit()).isEqualTo("AUD"));
    }

    private static List<Amount> amounts(String language, String body) {
        var article = article("a").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test"));
        new SentenceEnricher().enrich(article, tags);
        new TimeEnricher().enrich(article, tags);
        new AmountEnricher().enrich(article, tags);
        return tags.getAmounts();
    }
}
