package dateline.sink.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script>   | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            </p><img src=x onerror=x>   | <p>&lt;/p&gt;&lt;img src=x onerror=x&gt;</p>
            AT&T &amp; "more"           | <p>AT&amp;T &amp;amp; "more"</p>
            """)
    void aTextIsNeverMarkup(String text, String written) {
        assertThat(new Html().of("p", text).toString()).isEqualTo(written);
    }

    @Test
    void anAttributeValueDoesNotEndBeforeItsEnd() {
        assertThat(new Html().of("a", "", "title", "\"><script>", "class", null).toString())
                .isEqualTo("<a title=\"&quot;&gt;&lt;script&gt;\"></a>");
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        assertThat(new Html().text("a\0b\u001bc\ud800d\udc00e\ud83d\ude00f\n").toString())
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ud83d\ude00f\n");
    }

    @Test
    void anElementLeftOpenIsAFault() {
        assertThatThrownBy(() -> new Html().open("p").toString()).hasMessageContaining("p");
    }
}
