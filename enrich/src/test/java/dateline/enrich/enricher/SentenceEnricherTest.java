package dateline.enrich.enricher;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEnricherTest {

    /** "/" stands where a sentence ends and another begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Mr. Smith met Gen. Jones on Jan. 5. /They spoke for an hour.
            en | The U.S. Army left. /He lives in the U.S. /The army does not.
            en | “Will you stay?” she asked. /“No.” /He left.
            en | John F. Kennedy and J. R. R. Tolkien never met. /So what?
            en | Prices rose 3.5 percent to $1.20 at Example Inc. in May. /Sales fell.
            en | He waited... and waited. /Then he left… /Nobody came!
            en | It opened at 9 a.m. on Monday. /It closed at 5 p.m. /The staff went home.
            en | No. 5 won. /He said no. /We left.
            en | (The talks ended.) /The next round starts soon.
            en | Visit example.org. /It is free.
            de | Am 3. Mai kam er. /Das war gut.
            de | Die Firma bzw. Familie kam am Montag. /Alle blieben.
            en | He came on May 3. /It rained.
            ja | 東京で地震がありました。/けが人はいません。/「大丈夫です」と述べた。
            ar | هل ستعود؟ /نعم، ستعود.
            hi | यह पहला वाक्य है। /यह दूसरा है।
            fr | M. Dupont est venu. /« Quelle surprise ! » /Il est parti.
            """)
    void splitsIntoSentences(String language, String marked) {
        List<String> wanted = List.of(marked.split("/", -1));
        assertThat(sentences(language, marked.replace("/", "")))
                .isEqualTo(wanted.stream().map(String::strip).toList());
    }

    @Test
    void endsASentenceWithItsParagraph() {
        assertThat(sentences("en", "A line without a period\n\nAnother one\nand its second line\nThe third"))
                .containsExactly("A line without a period", "Another one\nand its second line", "The third");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            He didn't say "no", did he?       | He did n't say " no " , did he ?
            Venezuela's oil, workers' rights  | Venezuela 's oil , workers ' rights
            They’ll go; we’ve gone.           | They ’ll go ; we ’ve gone .
            $1,000.50 (or 3.5%)               | $ 1,000.50 ( or 3.5 % )
            Mr. O'Neill of AT&T, U.S. citizen | Mr. O'Neill of AT&T , U.S. citizen
            well-known -- so it seems...      | well-known -- so it seems ...
            see https://example.org/a?b=1.    | see https://example.org/a?b=1 .
            mail a.b@example.org, now         | mail a.b@example.org , now
            L'Union et l’État                 | L' Union et l’ État
            東京都は3月                          | 東 京 都 は 3 月
            서울에서 회의                         | 서울에서 회의
            """)
    void splitsIntoTokens(String body, String tokens) {
        assertThat(String.join(" ", tokens(body))).isEqualTo(tokens);
    }

    private static List<String> sentences(String language, String body) {
        return enriched(language, body).getSentences().stream()
                .map(sentence -> body.substring(sentence.getStart(), sentence.getEnd()))
                .toList();
    }

    private static List<String> tokens(String body) {
        Tags tags = enriched("en", body);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tags.getTokens().getStarts().size(); i++) {
            words.add(body.substring(
                    tags.getTokens().getStarts().get(i),
                    tags.getTokens().getEnds().get(i)));
        }
        return words;
    }

    private static Tags enriched(String language, String body) {
        var article = article("a").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test/1"));
        new SentenceEnricher().enrich(article, tags);
        return tags.build();
    }
}
