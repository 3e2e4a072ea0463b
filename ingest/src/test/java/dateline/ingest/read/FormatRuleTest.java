package dateline.ingest.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.txt      | {"body":"b"}     | TEXT
            a.HTML     | plain            | HTML
            a.b.jsonl  | plain            | NDJSON
            a.ndjson   | plain            | NDJSON
            a.json     | {"body":"b"}     | NDJSON
            a          | '  {"body":"b"}' | NDJSON
            a          | <!doctype html>  | HTML
            a          | <p>b             | HTML
            a          | < 3 is little    | TEXT
            a.md       | plain            | TEXT
            """)
    void tellsByNameElseByContent(String name, String start, Format format) {
        assertThat(FormatRule.AUTO.formatOf(name, start.getBytes(UTF_8))).isEqualTo(format);
        assertThat(FormatRule.AUTO.formatOf("a", new byte[0])).isEqualTo(Format.TEXT);
        assertThat(FormatRule.HTML.formatOf(name, start.getBytes(UTF_8))).isEqualTo(Format.HTML);
    }
}
