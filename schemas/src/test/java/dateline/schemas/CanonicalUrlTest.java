package dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTPS://News.Example.ORG/a/b                        | https://news.example.org/a/b
            https://example.org:443/a                           | https://example.org/a
            http://example.org:8080/a                           | http://example.org:8080/a
            https://example.org                                 | https://example.org/
            https://example.org/a/../b/./c                      | https://example.org/b/c
            https://example.org/../../a                         | https://example.org/a
            https://example.org/a#top                           | https://example.org/a
            https://example.org/a?utm_source=x&id=7&fbclid=9    | https://example.org/a?id=7
            https://example.org/a?utm_source=x                  | https://example.org/a
            https://example.org/Case/Matters?Q=A                | https://example.org/Case/Matters?Q=A
            """)
    void bringsAddressesOfOnePageToOneForm(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/a",
                "/a",
                "ftp://example.org/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://user:secret@example.org/a",
                "https://exa mple.org/"
            })
    void refusesWhatIsNoAbsoluteWebAddress(String url) {
        assertThat(CanonicalUrl.of(url)).isEmpty();
    }
}
