package dateline.sink.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the <em>bridge</em> opens          | the <mark>bridge</mark> opens
            <em>a</em> and <em>b</em>          | <mark>a</mark> and <mark>b</mark>
            &lt;em&gt; AT&amp;T &#x27;x&#x27;  | &lt;em&gt; AT&amp;T 'x'
            <script>x</script> <em>y</em>      | &lt;script&gt;x&lt;/script&gt; <mark>y</mark>
            <em>never closed                   | <mark>never closed</mark>
            closed twice</em></em>             | closed twice
            &unknown; &#x41;                   | &amp;unknown; &amp;#x41;
            """)
    void aHighlightIsWrittenAnewWithNothingButWhatMatched(String piece, String written) {
        var html = new Html();
        Marked.write(html, piece);
        assertThat(html.toString()).isEqualTo(written);
    }
}
