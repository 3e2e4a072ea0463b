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
            a.json     | '{"uri":"u", "versioncreated": "2026-05-03T12:00:00Z"}' | NINJS
            a.json     | '[{"body_html":"<p>b</p>"}]' | NINJS
            a.xml      | '<?xml version="1.0"?><!-- <nitf> --><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">' | NEWSML_G2
            a.xml      | <newsMessage>    | NEWSML_G2
            a.xml      | '<!DOCTYPE NewsML PUBLIC "x" "y"><NewsML Version="1.2">' | NEWSML_1
            a.html     | <nitf><head/>    | NITF
            a.xml      | <rss version='2'>| HTML
            a.txt      | 'abc123 4 i 211 ccccb dpa 061' | IPTC_7901
            a.txt      | 'W2870asian' | ANPA_1312
            """)
    void tellsByNameElseByContent(String name, String start, Format format) {
        assertThat(FormatRule.AUTO.formatOf(name, start.getBytes(UTF_8))).isEqualTo(format);
        assertThat(FormatRule.AUTO.formatOf("a", new byte[0])).isEqualTo(Format.TEXT);
        assertThat(FormatRule.HTML.formatOf(name, start.getBytes(UTF_8))).isEqualTo(Format.HTML);
    }
}
