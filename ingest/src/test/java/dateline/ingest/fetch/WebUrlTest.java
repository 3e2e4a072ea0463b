package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    private static final URI BASE = URI.create("https://news.example/a/b?c");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP://News.Example           | http://news.example/                      | news.example
            https://news.example:443/x#y  | https://news.example/x                    | news.example
            https://news.example:/x       | https://news.example/x                    | news.example
            http://news.example:8080/     | http://news.example:8080/                 | news.example:8080
            https://news.example:80/      | https://news.example:80/                  | news.example
            https://bücher.example/ä?ö=ü  | https://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC | xn--bcher-kva.example
            https://news.example./x       | https://news.example/x                    | news.example
            http://my_site.example/x      | http://my_site.example/x                  | my_site.example
            http://[2606:4700::1]/x       | http://[2606:4700::1]/x                   | [2606:4700::1]
            //other.example/x             | https://other.example/x                   | other.example
            ../x                          | https://news.example/x                    | news.example
            ?d=1%                         | https://news.example/a/b?d=1%25           | news.example
            x%20y                         | https://news.example/a/x%20y              | news.example
            """)
    void readsReferencesAsServersWriteThem(String reference, String url, String key) throws RefusedException {
        WebUrl read = WebUrl.of(BASE, reference);

        assertThat(read.uri()).hasToString(url);
        assertThat(read.hostKey()).isEqualTo(key);
    }

    @Test
    void escapesWhatUrlsMayNotHold() throws RefusedException {
        assertThat(WebUrl.of(BASE, " /x y|z\"<>\\^`{} ").uri())
                .hasToString("https://news.example/x%20y%7Cz%22%3C%3E%5C%5E%60%7B%7D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/",
                "file:///etc/passwd",
                "data:text/html,x",
                "mailto:a@b.example",
                "http://user@news.example/",
                "http://user:secret@news.example/",
                "http://news.example@evil.example/",
                "http://news.example:22/",
                "http://news.example:0/",
                "http://news.example:99999/",
                "http://news.example:6667/",
                "http://news.example:8x/",
                "http:///x",
                "http://",
                "http:news.example",
                "http://a..b/",
                "http://.example/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://1.2.3.4.5/",
                "http://news%2eexample/",
                "http://[fe80::1%25eth0]/",
                "http://[::1/",
                "http://news.example\\@evil.example/",
                "http://news.example\u0000.evil.example/",
                "http://news\texample/x\ty",
                "http://ab\u00ADcd\uFE0F..example/"
            })
    void refusesWhatIsNoAddressOfTheWeb(String url) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> WebUrl.of(BASE, url));
    }

    @Test
    void refusesTheEndless() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> WebUrl.of(BASE, "/" + "x".repeat(5_000)));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> WebUrl.of(URI.create("http://news.example/" + "x".repeat(5_000))));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> WebUrl.of(URI.create("http://" + "x.".repeat(200) + "example/")));
    }

    @Test
    void tellsNothingOfTheSecret() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> WebUrl.of(URI.create("http://user:secret@news.example/")))
                .withMessageNotContaining("secret");
    }
}
