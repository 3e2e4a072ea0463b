package dateline.ingest.wire;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.read.ArticleReader;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.RejectedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format with a short item of ours, and what must not be published. */
class WireReaderTest {

    private static final Instant MORNING = Instant.parse("2026-04-30T07:30:00Z");

    private final WireReader reader = new WireReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void readsNinjsOfTheFirstVersion() {
        Article.Builder article = text(WireFormat.NINJS, """
                {"uri": "urn:example:1", "type": "text", "pubstatus": "usable", "language": "en-GB",
                 "firstcreated": "2026-04-30T09:30:00+0200", "versioncreated": "2026-04-30T10:30:00+02:00",
                 "headline": "Bridge &amp; harbour reopen", "byline": "By Ann Example and Bo Sample",
                 "description_text": "Ferries too", "located": "Rotterdam", "source": "Example Agency",
                 "subject": [{"code": "20000523", "scheme": "http://cv.iptc.org/newscodes/mediatopic/", "name": "labour"},
                             {"code": "x1", "name": "Shipping"}],
                 "body_html": "<p>It opened.</p><ul><li>First</li><li>Second</li></ul>",
                 "associations": {"main": {"type": "picture", "renditions": {
                   "s": {"href": "https://example.org/s.jpg", "width": 100},
                   "l": {"href": "https://example.org/l.jpg", "width": 900}}}}}
                """);

        assertThat(article.getHeadline()).isEqualTo("Bridge & harbour reopen");
        assertThat(article.getStandfirst()).isEqualTo("Ferries too");
        assertThat(article.getBody()).isEqualTo("It opened.\n\nFirst\n\nSecond");
        assertThat(article.getAuthors()).containsExactly("Ann Example", "Bo Sample");
        assertThat(article.getPlace()).isEqualTo("Rotterdam");
        assertThat(article.getPublisher()).isEqualTo("Example Agency");
        assertThat(article.getSubjects()).containsExactly("medtop:20000523", "Shipping");
        assertThat(article.getImageUrl()).isEqualTo("https://example.org/l.jpg");
        assertThat(article.getPublishedAt()).isEqualTo(MORNING);
        assertThat(article.getModifiedAt()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        assertThat(article.getArticleId()).isEqualTo(ArticleId.ofUrl("urn:example:1"));
    }

    @Test
    void readsNinjsOfTheThirdVersionAndItemsOneALine() {
        String item = "{\"uri\":\"https://example.org/n/1\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.0\"},"
                + "\"firstCreated\":\"2026-04-30T07:30:00Z\",\"headlines\":[{\"role\":\"short\",\"value\":\"No\"},"
                + "{\"role\":\"main\",\"value\":\"Yes\"}],\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"One.\\n\\nTwo.\"}],"
                + "\"by\":\"By Ann Example\",\"subjects\":[{\"uri\":\"http://cv.iptc.org/newscodes/mediatopic/04000000\"}]}";

        List<WireItem> items = read(WireFormat.NINJS, item + "\n" + item);

        assertThat(items).hasSize(2).allSatisfy(one -> {
            Article.Builder article = ((WireItem.Text) one).article();
            assertThat(article.getHeadline()).isEqualTo("Yes");
            assertThat(article.getBody()).isEqualTo("One.\n\nTwo.");
            assertThat(article.getCanonicalUrl()).isEqualTo("https://example.org/n/1");
            assertThat(article.getSubjects()).containsExactly("medtop:04000000");
            assertThat(article.getPublishedAt()).isEqualTo(MORNING);
        });
    }

    @Test
    void readsEveryItemOfANewsMessage() {
        List<WireItem> items = read(WireFormat.NEWSML_G2, """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-04-30T07:30:00Z</sent></header>
                <itemSet><packageItem guid="p"/>
                <newsItem guid="urn:example:g2" version="2" xml:lang="de"><itemMeta><itemClass qcode="ninat:text"/>
                <provider qcode="nprov:EXA"><name>Example Agency</name></provider>
                <firstCreated>2026-04-30T07:30:00Z</firstCreated><versionCreated>2026-04-30T08:30:00Z</versionCreated>
                <pubStatus qcode="stat:usable"/></itemMeta>
                <contentMeta><by>Von Ann Example</by><dateline>BERLIN, 30. April</dateline>
                <located><name>Berlin</name><broader type="cptype:country"><name>Germany</name></broader></located>
                <subject qcode="medtop:20000523"><name>labour market</name></subject><subject qcode="own:7"><name>Ports</name></subject>
                <keyword>bridge</keyword><headline>Bridge opens</headline><headline role="hld:subHeadline">At last</headline></contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
                <p>It <b>opened</b>.</p><table><tr><td>Cars</td><td>12</td></tr></table></body></html></inlineXML></contentSet></newsItem>
                <newsItem guid="urn:example:pic"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
                </itemSet></newsMessage>
                """);

        assertThat(items).hasSize(2);
        Article.Builder article = ((WireItem.Text) items.get(0)).article();
        assertThat(article.getHeadline()).isEqualTo("Bridge opens");
        assertThat(article.getStandfirst()).isEqualTo("At last");
        assertThat(article.getBody()).isEqualTo("It opened.\n\nCars | 12");
        assertThat(article.getByline()).isEqualTo("Von Ann Example");
        assertThat(article.getAuthors()).containsExactly("Ann Example");
        assertThat(article.getDateline()).isEqualTo("BERLIN, 30. April");
        assertThat(article.getPlace()).isEqualTo("Berlin, Germany");
        assertThat(article.getSubjects()).containsExactly("medtop:20000523", "Ports");
        assertThat(article.getKeywords()).containsExactly("bridge");
        assertThat(article.getDeclaredLanguage()).isEqualTo("de");
        assertThat(article.getPublishedAt()).isEqualTo(MORNING);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        WireItem.Refused.class,
                        refused -> assertThat(refused.cause()).hasMessage("No text: the item is of type picture"));
    }

    @Test
    void readsNewsmlOfTheFirstVersion() {
        Article.Builder article = text(WireFormat.NEWSML_1, """
                <?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML Version="1.2"><NewsItem>
                <Identification><NewsIdentifier><ProviderId>example.org</ProviderId><NewsItemId>7</NewsItemId>
                <PublicIdentifier>urn:newsml:example.org:20260430:7:3U</PublicIdentifier></NewsIdentifier></Identification>
                <NewsManagement><FirstCreated>20260430T093000+0200</FirstCreated><Status FormalName="Usable"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Bridge opens</HeadLine><ByLine>By Ann Example</ByLine>
                <DateLine>PARIS, April 30</DateLine></NewsLines>
                <DescriptiveMetadata><Language FormalName="EN"/><SubjectCode><SubjectDetail FormalName="02003001"/></SubjectCode>
                <Location><Property FormalName="Country" Value="FRA"/><Property FormalName="City" Value="Paris"/></Location></DescriptiveMetadata>
                <ContentItem><MediaType FormalName="Text"/><DataContent><![CDATA[<P>One.</P><P>Two.</P>]]></DataContent></ContentItem>
                </NewsComponent></NewsItem></NewsML>
                """);

        assertThat(article.getBody()).isEqualTo("One.\n\nTwo.");
        assertThat(article.getPlace()).isEqualTo("Paris, FRA");
        assertThat(article.getSubjects()).containsExactly("subj:02003001");
        assertThat(article.getDeclaredLanguage()).isEqualTo("en");
        assertThat(article.getPublishedAt()).isEqualTo(MORNING);
        assertThat(article.getArticleId())
                .as("the same from revision to revision")
                .isEqualTo(ArticleId.ofUrl("urn:newsml:example.org:20260430:7"));
    }

    @Test
    void readsNitf() {
        Article.Builder article = text(WireFormat.NITF, """
                <nitf baselang="en-US"><head><title>Not this</title><tobject><tobject.subject tobject.subject.refnum="04000000"/></tobject>
                <docdata management-status="usable"><evloc city="Norfolk" state-prov="VA"/><doc-id id-string="ex.1" regsrc="EX"/>
                <date.issue norm="20260430T093000+0200"/><date.release norm="20260430T093000+0200"/>
                <key-list><keyword key="tides"/></key-list></docdata></head>
                <body><body.head><hedline><hl1>Tide rises</hl1></hedline><abstract><p>Again</p></abstract>
                <byline>By <person>ANN EXAMPLE</person><byttl>Staff Writer</byttl></byline></body.head>
                <body.content><media><media-caption>A photo</media-caption></media><p>One<br/>line.</p><hl2>More</h2><p>Two.</body.content></body></nitf>
                """);

        assertThat(article.getHeadline()).isEqualTo("Tide rises");
        assertThat(article.getStandfirst()).isEqualTo("Again");
        assertThat(article.getByline()).isEqualTo("By ANN EXAMPLE, Staff Writer");
        assertThat(article.getAuthors()).containsExactly("ANN EXAMPLE");
        assertThat(article.getBody()).isEqualTo("One line.\n\nMore\n\nTwo.");
        assertThat(article.getPlace()).isEqualTo("Norfolk, VA");
        assertThat(article.getKeywords()).containsExactly("tides");
        assertThat(article.getPublishedAt()).isEqualTo(MORNING);
    }

    @Test
    void readsIptc7901() {
        List<WireItem> items = read(
                WireFormat.IPTC_7901,
                String.join(
                        "\r\n",
                        "\u0001exa062 4 i 21 ccccb   exa 061",
                        "",
                        "Germany-ports/Bridge/",
                        "\u00021ST LEAD",
                        "Bridge opens",
                        "By Ann Example =",
                        "",
                        "   Berlin (exa) - The bridge",
                        "opened on Thursday.",
                        "",
                        "   Cars rolled.",
                        "",
                        "# exa NOTEBOOK",
                        "",
                        "Call us.",
                        "\u0003300730 GMT Apr 26",
                        "\u0004\u0001exa063 4 i 2 ccccb exa 062",
                        "\u0002Second =",
                        "Text.\u0003\u0004"));

        assertThat(items).hasSize(2);
        Article.Builder article = ((WireItem.Text) items.getFirst()).article();
        assertThat(article.getHeadline()).isEqualTo("Bridge opens");
        assertThat(article.getBody()).isEqualTo("Berlin (exa) - The bridge opened on Thursday.\n\nCars rolled.");
        assertThat(article.getByline()).isEqualTo("By Ann Example");
        assertThat(article.getKeywords()).containsExactly("Germany-ports", "Bridge");
        assertThat(article.getPlace()).isEqualTo("Berlin");
        assertThat(article.getPublisher()).isEqualTo("exa");
        assertThat(article.getPublishedAt()).isEqualTo(MORNING);
    }

    @Test
    void readsAnpa1312() {
        Article.Builder article = text(
                WireFormat.ANPA_1312,
                String.join(
                        "\r\n",
                        "\u0016\u0016\u0001W1\u001fasian",
                        "f l\u0013\u0011 BC-EU--Bridge     04-30 0021",
                        "\u0002^BC-EU--Bridge,21<",
                        "^Bridge opens<",
                        "^Eds: With photos.<",
                        "^By ANN EXAMPLE=",
                        "\tBERLIN (EX) _ The bridge",
                        "opened, ``at last.''",
                        "\tCars rolled.",
                        "\u0003EX-WF-04-30-26 0730GMT<",
                        "\u0004"));

        assertThat(article.getHeadline()).isEqualTo("Bridge opens");
        assertThat(article.getBody()).isEqualTo("BERLIN (EX) — The bridge opened, “at last.”\n\nCars rolled.");
        assertThat(article.getAuthors()).containsExactly("ANN EXAMPLE");
        assertThat(article.getPublisher()).isEqualTo("EX");
        assertThat(article.getPublishedAt()).isEqualTo(MORNING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{"pubstatus":"canceled","body_text":"b"}' | Canceled by its publisher
            '{"pubStatus":"withheld","body_text":"b"}' | Withheld by its publisher
            '{"embargoed":"2099-01-01T00:00:00Z","body_text":"b"}' | Under embargo until 2099-01-01T00:00:00Z; send it again then
            '{"type":"picture","body_text":"b"}'       | No text: the item is of type picture
            '{"headline":"h"}'                         | body is empty
            '[1]'                                      | body is empty
            """)
    void refusesWhatMustNotBePublished(String item, String why) {
        assertThat(read(WireFormat.NINJS, item))
                .singleElement()
                .isInstanceOfSatisfying(
                        WireItem.Refused.class,
                        refused -> assertThat(refused.cause()).hasMessage(why));
    }

    @Test
    void keepsWhatTheCallerKnows() {
        List<WireItem> items = reader.read(
                WireFormat.NINJS,
                "{\"body_text\":\"b\",\"source\":\"Other\",\"language\":\"fr\"}".getBytes(UTF_8),
                "",
                () -> ArticleReader.start("files").setPublisher("Ours").setDeclaredLanguage("en"));

        assertThat(((WireItem.Text) items.getFirst()).article().getPublisher()).isEqualTo("Ours");
        assertThat(((WireItem.Text) items.getFirst()).article().getDeclaredLanguage())
                .isEqualTo("en");
    }

    @Test
    void tellsWhatComesBeforeJsonBreaksOff() {
        List<WireItem> items = read(WireFormat.NINJS, "{\"body_text\":\"b\"} {\"body_text\":");

        assertThat(items).hasSize(2);
        assertThat(items.get(1)).isInstanceOf(WireItem.Refused.class);
        assertThatThrownBy(() -> read(WireFormat.NINJS, "{")).isInstanceOf(RejectedException.class);
    }

    @Test
    void readsNothingOutsideTheBytesAndExpandsNoEntity() {
        Article.Builder article = text(WireFormat.NITF, """
                <!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <nitf><body><body.content><p>x &b; &f;</p></body.content></body></nitf>
                """);

        assertThat(article.getBody()).isEqualTo("x &b; &f;");
    }

    @Test
    @Timeout(20)
    void survivesDepthAndNumber() {
        String deep = "<nitf><body><body.content>" + "<p>".repeat(200_000) + "x";
        assertThat(text(WireFormat.NITF, deep).getBody()).isEqualTo("x");
        assertThatThrownBy(() -> read(WireFormat.NINJS, "[".repeat(5_000)))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e).hasMessageContaining("nesting depth"));
        assertThatThrownBy(() -> read(WireFormat.NINJS, "{\"body_text\":\"b\"}\n".repeat(WireReader.MAX_ITEMS + 1)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectedException.Reason.TOO_LARGE));
    }

    private Article.Builder text(WireFormat format, String file) {
        List<WireItem> items = read(format, file);
        assertThat(items).singleElement().isInstanceOf(WireItem.Text.class);
        return ((WireItem.Text) items.getFirst()).article();
    }

    private List<WireItem> read(WireFormat format, String file) {
        return reader.read(format, file.getBytes(UTF_8), "", () -> ArticleReader.start("files"));
    }
}
