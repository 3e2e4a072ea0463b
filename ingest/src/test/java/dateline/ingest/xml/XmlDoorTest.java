package dateline.ingest.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDoorTest {

    private static final XmlLimits SMALL = new XmlLimits(1000, 5, 20, 3, 100);

    @Test
    void fetchesNothingThatTheDocumentNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        try (var outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
            for (String type : new String[] {
                "<!DOCTYPE a SYSTEM '" + url + "'>",
                "<!DOCTYPE a PUBLIC '-//X' '" + url + "'>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + url + "'>]>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + url + "'> %x;]>",
                "<?xml-stylesheet href='" + url + "'?>"
            }) {
                assertThat(text(type + "<a b='&x;' xmlns:xi='http://www.w3.org/2001/XInclude'>" + "<xi:include href='"
                                + url + "'/>&x;</a>"))
                        .isEqualTo("&x;");
            }
            outside.setSoTimeout(20);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(outside::accept);
        }
    }

    @Test
    void expandsNoEntities() throws XMLStreamException {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }

        assertThat(text(bomb + "]><a b='&e19;'>&e19;</a>")).isEqualTo("&e19;");
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertRefused("<a>" + " ".repeat(1000) + "</a>", "characters of XML");
        assertRefused("<a>" + "&".repeat(400) + "</a>", "characters of XML");
        assertRefused("<x>".repeat(6), "depth");
        assertRefused("<x>" + "<b/>".repeat(20) + "</x>", "elements");
        assertRefused("<a b='1' c='2' d='3' e='4'/>", "attribute");
        assertRefused("<a>" + "x".repeat(101) + "</a>", "text");
        assertRefused("<a>" + "x".repeat(60) + "<!-- -->" + "x".repeat(60) + "</a>", "text");
        assertRefused("<a b='" + "x".repeat(101) + "'/>", "text");
        assertRefused("<!--" + "x".repeat(101) + "--><a/>", "text");
    }

    @Test
    void refusesNestingWithoutEndAtOnce() {
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> readAll(XmlDoor.open("<a>".repeat(300_000), XmlLimits.USUAL)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a>x&nbsp;y</a>                   | x\u00A0y
            <a>caf&eacute; &amp; &lt;b&gt;</a> | café & <b>
            <a>R&D & more; &notone;</a>       | R&D & more; &notone;
            <a><![CDATA[R&D &nbsp; <b>]]></a> | R&D &nbsp; <b>
            <a>&#1;&#x26;&#65;&#xD800;</a>    | \uFFFD&A\uFFFD
            <a>&#99999999999;</a>             | &#99999999999;
            <a>x\u0001y\uFFFE</a>             | x\uFFFDy\uFFFD
            <a u='?a=1&b=2'>x</a>             | x
            <a>&LT;&AMP;</a>                  | <&
            """)
    void mendsWhatFeedsGetWrong(String xml, String text) throws XMLStreamException {
        assertThat(text("\n " + "<?xml version='1.0'?>" + xml)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | ''           | <?xml version='1.0' encoding='windows-1252'?>
            windows-1252 | windows-1252 | <?xml version='1.0' encoding='utf-8'?>
            windows-1252 | ''           | <?xml version='1.0' encoding='utf-8'?>
            utf-8        | iso-8859-1   | <?xml version='1.0'?>
            utf-8        | ''           | <?xml version='1.0' encoding='iso-8859-1'?>
            utf-8        | ''           | ''
            utf-8        | nonsense     | <?xml version='1.0' encoding='nonsense'?>
            utf-8        | utf-16       | <?xml version='1.0' encoding='utf-16'?>
            """)
    void decodesByWhoDeclaresButBytesDecideAboutUtf8(String written, String header, String start)
            throws XMLStreamException {
        byte[] bytes = (start + "<a>Zoë “said”</a>").getBytes(Charset.forName(written));

        assertThat(text(XmlDoor.open(bytes, header))).isEqualTo("Zoë “said”");
    }

    @Test
    void knowsUtf16WithAndWithoutMark() throws XMLStreamException {
        String xml = "<?xml version='1.0' encoding='UTF-16'?><a>Zoë</a>";

        for (Charset charset : new Charset[] {UTF_16, UTF_16BE, UTF_16LE}) {
            assertThat(text(XmlDoor.open(xml.getBytes(charset), ""))).isEqualTo("Zoë");
        }
        assertThat(text(XmlDoor.open("\uFEFF<a>Zoë</a>".getBytes(UTF_8), "iso-8859-1")))
                .isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "no xml", "<a", "<a><b></a>", "<a/><b/>", "<a b=1/>", "<a b='1' b='2'/>", "{}"})
    void tellsWhatIsNoXml(String text) {
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> readAll(XmlDoor.open(text.getBytes(UTF_8), "")));
    }

    @Test
    void oddBytesEndInOneKindOfError() throws IOException {
        byte[] good = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rss [<!ENTITY x "y">]>
                <rss xmlns:a="urn:a" version="2.0"><channel><a:b c="d&amp;e">x &#65; <![CDATA[<p>]]></a:b>
                <!-- note --><?pi data?><item/></channel></rss>
                """.getBytes(UTF_8);
        var random = new Random(1);
        int read = 0;

        for (int i = 0; i < 400; i++) {
            byte[] odd = good.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                odd[random.nextInt(odd.length)] = (byte) random.nextInt(256);
            }
            try {
                readAll(XmlDoor.open(odd, ""));
                read++;
            } catch (XMLStreamException e) {
                assertThat(e).hasMessageNotContaining("Cannot be parsed: java.lang.NullPointerException");
            }
        }

        assertThat(read).isPositive();
    }

    @Test
    void bytesOfAnyCharsetAreText() throws XMLStreamException {
        assertThat(text(XmlDoor.open("<a>Zo\u00EB</a>".getBytes(ISO_8859_1), "latin1")))
                .isEqualTo("Zoë");
    }

    private static void assertRefused(String xml, String why) {
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> readAll(XmlDoor.open(xml, SMALL)))
                .withMessageContaining(why);
    }

    private static String text(String xml) throws XMLStreamException {
        return text(XmlDoor.open(xml, XmlLimits.USUAL));
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException {
        var all = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                all.append(reader.getText());
            }
        }
        return all.toString();
    }

    private static void readAll(XMLStreamReader reader) throws XMLStreamException {
        reader.nextTag();
        if (reader.getLocalName().equals("a") && reader.getAttributeCount() < 3) {
            String _ = reader.getElementText();
        }
        text(reader);
    }
}
