package dateline.ingest.archive;

import static dateline.ingest.archive.Archives.article;
import static dateline.ingest.archive.Archives.bytes;
import static dateline.ingest.archive.Archives.gzip;
import static dateline.ingest.archive.Archives.http;
import static dateline.ingest.archive.Archives.join;
import static dateline.ingest.archive.Archives.page;
import static dateline.ingest.archive.Archives.record;
import static dateline.ingest.archive.Archives.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.read.ArticleReader;
import dateline.schemas.Article;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip per record", "gzip as a whole"})
    void readsAPageAsOfTheDayItWasCaptured(String how) throws IOException {
        List<ArchiveItem> items = read(packed(how, article("one"), article("two")));

        assertThat(items).hasSize(2);
        Article article = ((ArchiveItem.Page) items.get(1)).article();
        assertThat(article.getHeadline()).isEqualTo("On two");
        assertThat(article.getBody()).startsWith("The harbour bridge");
        assertThat(article.getCanonicalUrl()).isEqualTo("https://example.org/two");
        assertThat(article.getFetchedAt()).isEqualTo(Instant.parse("2019-05-03T10:00:00Z"));
    }

    @Test
    void leavesOutWhatIsNoPageAndSaysWhy() throws IOException {
        assertThat(leftOut(record("warcinfo", "", "software: crawler\r\n"))).isEqualTo("warcinfo record");
        assertThat(leftOut(record("request", "", "GET / HTTP/1.1\r\n\r\n"))).isEqualTo("request record");
        assertThat(leftOut(record("revisit", "WARC-Target-URI: https://example.org/\r\n", "")))
                .isEqualTo("revisit");
        assertThat(leftOut(record("metadata", "", "via: x"))).isEqualTo("metadata record");
        assertThat(leftOut(record("continuation", "WARC-Segment-Number: 2\r\n", "x")))
                .isEqualTo("in segments");
        assertThat(leftOut(record("novel", "", "x"))).isEqualTo("record of another type");
        assertThat(leftOut(response("https://example.org/", "HTTP/1.1 404 Not Found\r\n\r\n")))
                .isEqualTo("status 404");
        assertThat(leftOut(response("https://example.org/", http("Content-Type: image/png\r\n", "x"))))
                .isEqualTo("not HTML");
        assertThat(leftOut(record("response", "WARC-Target-URI: dns:example.org\r\nContent-Type: text/dns\r\n", "x")))
                .isEqualTo("not of the web");
    }

    @Test
    void readsResourcesAndConversionsToo() throws IOException {
        byte[] resource = record(
                "resource",
                "WARC-Target-URI: <https://example.org/r>\r\nContent-Type: text/html\r\n",
                page("A resource"));
        byte[] conversion = record(
                "conversion",
                "WARC-Target-URI: https://example.org/c\r\nContent-Type: text/plain\r\n",
                "A conversion\n\n" + Archives.SENTENCE);

        assertThat(headlines(read(join(resource, conversion)))).containsExactly("A resource", "A conversion");
    }

    @Test
    void readsAddressesAsCrawlersFindThem() throws IOException {
        byte[] spaced = response("https://example.org/a b|c", http("Content-Type: text/html\r\n", page("With spaces")));

        Article article = ((ArchiveItem.Page) read(spaced).getFirst()).article();

        assertThat(article.getCanonicalUrl()).isEqualTo("https://example.org/a%20b%7cc");
    }

    @Test
    void readsArc() throws IOException {
        String response = http("Content-Type: text/html\r\n", page("An old page"));
        byte[] arc = bytes("filedesc://a.arc 0.0.0.0 20080430204825 text/plain 20\n1 0 Crawler\nURL IP\n\n"
                + "http://example.org/old 192.0.2.1 20080430204830 text/html " + response.length() + "\n" + response
                + "\n");

        List<ArchiveItem> items = read(arc);

        assertThat(items.get(0)).isInstanceOf(ArchiveItem.LeftOut.class);
        Article article = ((ArchiveItem.Page) items.get(1)).article();
        assertThat(article.getHeadline()).isEqualTo("An old page");
        assertThat(article.getFetchedAt()).isEqualTo(Instant.parse("2008-04-30T20:48:30Z"));
        assertThat(items).hasSize(2);
    }

    @Test
    void undoesChunksAndContentCodings() throws IOException {
        String chunked = Integer.toHexString(page("In chunks").length()) + "\r\n" + page("In chunks") + "\r\n0\r\n\r\n";
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
        String target = "Content-Type: application/http\r\nWARC-Target-URI: https://example.org/";

        List<ArchiveItem> items = read(join(
                response(
                        "https://example.org/1",
                        http("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked)),
                record(
                        "response",
                        target + "2\r\n",
                        join(head, gzip(page("Packed").getBytes(UTF_8)))),
                record(
                        "response",
                        target + "3\r\n",
                        join(head, page("Unpacked already").getBytes(UTF_8))),
                response(
                        "https://example.org/4",
                        http("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", page("Joined already")))));

        assertThat(headlines(items)).containsExactly("In chunks", "Packed", "Unpacked already", "Joined already");
    }

    @ParameterizedTest
    @CsvSource({"plain", "gzip per record", "gzip as a whole"})
    void goesOnWhereItStopped(String how) throws IOException {
        byte[] broken = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n");
        Path file = file(packed(how, article("one"), broken, article("two"), article("three")));
        List<ArchivePlace> places = new ArrayList<>();
        int all = 0;
        try (var reader = open(file, ArchivePlace.START)) {
            for (; reader.next().isPresent(); all++) {
                places.add(reader.place());
            }
        }

        for (int taken = 1; taken <= all; taken++) {
            try (var reader = open(file, places.get(taken - 1))) {
                int rest = 0;
                while (reader.next().isPresent()) {
                    rest++;
                }
                assertThat(rest).as("after %d records", taken).isEqualTo(all - taken);
            }
        }
        assertThat(all).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip per record", "gzip as a whole"})
    void passesOverWhatIsBroken(String how) throws IOException {
        byte[] broken = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n");

        List<ArchiveItem> items = read(packed(how, article("one"), broken, article("two")));

        assertThat(headlines(items)).containsExactly("On one", "On two");
        assertThat(items.get(1)).isInstanceOfSatisfying(ArchiveItem.Rejected.class, rejected -> {
            assertThat(rejected.cause().reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(rejected.cause()).hasMessageContaining("Content-Length is no length: many");
            assertThat(rejected.step()).isEqualTo("read-archive");
        });
        assertThat(items).hasSize(3);
    }

    @Test
    void findsTheNextGzipMemberBehindABrokenOne() throws IOException {
        byte[] member = gzip(article("broken"));
        member[member.length / 2] ^= 0x55;
        byte[] wrongSum = gzip(article("other"));
        wrongSum[wrongSum.length - 6] ^= 0x55;

        List<ArchiveItem> items =
                read(join(gzip(article("one")), member, gzip(article("two")), wrongSum, gzip(article("three"))));

        assertThat(headlines(items)).containsExactly("On one", "On two", "On three");
        assertThat(items).hasSize(5);
    }

    @Test
    void tellsOfAnArchiveThatWasCutOff() throws IOException {
        byte[] whole = join(gzip(article("one")), gzip(article("two")));

        List<ArchiveItem> items = read(Arrays.copyOf(whole, whole.length - 40));
        List<ArchiveItem> plain = read(Arrays.copyOf(article("one"), 300));

        assertThat(headlines(items)).containsExactly("On one");
        assertThat(((ArchiveItem.Rejected) items.get(1)).cause()).hasMessageContaining("ends within a gzip member");
        assertThat(items).hasSize(2);
        assertThat(((ArchiveItem.Rejected) plain.getFirst()).cause()).hasMessageContaining("ends after");
    }

    @Test
    void stopsAGzipBombAndGoesOn() throws IOException {
        byte[] bomb = gzip(record("response", "", new byte[GzipMember.FREE_BYTES + (8 << 20)]));

        List<ArchiveItem> items = read(join(bomb, gzip(article("one"))));

        assertThat(((ArchiveItem.Rejected) items.getFirst()).cause()).hasMessageContaining("gzip bomb");
        assertThat(headlines(items)).containsExactly("On one");
    }

    @Test
    void boundsHeadersAndPages() throws IOException {
        byte[] endless = join(bytes("WARC/1.0\r\nX: "), "y".repeat(200_000).getBytes(UTF_8), bytes("\n"));
        byte[] longHttp = response("https://example.org/h", "HTTP/1.1 200 OK\r\nX: " + "y".repeat(300_000));
        byte[] large = response(
                "https://example.org/l",
                http("Content-Type: text/html\r\n", page("Long") + " ".repeat(ArticleReader.MAX_BYTES)));

        List<ArchiveItem> items = read(join(endless, longHttp, large, article("one")));

        assertThat(items.subList(0, 3))
                .extracting(item -> ((ArchiveItem.Rejected) item).cause().getMessage())
                .satisfiesExactly(
                        first -> assertThat(first).contains("a header of more than 65536 bytes"),
                        second -> assertThat(second).contains("no end of the header"),
                        third -> assertThat(third).contains("More than"));
        assertThat(headlines(items)).containsExactly("On one");
    }

    @Test
    void takesNoLengthAtItsWord() throws IOException {
        byte[] liar = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000000000000\r\n\r\nshort");

        List<ArchiveItem> items = read(liar);

        assertThat(((ArchiveItem.Rejected) items.getFirst()).cause())
                .hasMessageContaining("ends after 5 of 900000000000000 bytes");
    }

    @Test
    void saysThatZstdIsNotRead() throws IOException {
        Path file = file(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0});

        assertThatThrownBy(() -> open(file, ArchivePlace.START)).hasMessageContaining("zstd -d");
    }

    @Test
    void survivesAnyDamage() throws IOException {
        byte[] plain = join(article("one"), article("two"), article("three"));
        byte[] packed = packed("gzip per record", article("one"), article("two"), article("three"));
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = (round % 2 == 0 ? plain : packed).clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int length = round % 3 == 0 ? random.nextInt(damaged.length) : damaged.length;

            assertThat(read(Arrays.copyOf(damaged, length))).hasSizeLessThan(20);
        }
    }

    private static byte[] packed(String how, byte[]... records) {
        return switch (how) {
            case "gzip per record" ->
                join(Arrays.stream(records).map(Archives::gzip).toArray(byte[][]::new));
            case "gzip as a whole" -> gzip(join(records));
            default -> join(records);
        };
    }

    private String leftOut(byte[] record) throws IOException {
        return ((ArchiveItem.LeftOut) read(record).getFirst()).reason();
    }

    private static List<String> headlines(List<ArchiveItem> items) {
        return items.stream()
                .filter(ArchiveItem.Page.class::isInstance)
                .map(item -> ((ArchiveItem.Page) item).article().getHeadline())
                .toList();
    }

    private List<ArchiveItem> read(byte[] archive) throws IOException {
        List<ArchiveItem> items = new ArrayList<>();
        try (var reader = open(file(archive), ArchivePlace.START)) {
            for (Optional<ArchiveItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                items.add(next.get());
            }
        }
        return items;
    }

    private Path file(byte[] archive) throws IOException {
        return Files.write(folder.resolve("a.warc"), archive);
    }

    private static ArchiveReader open(Path file, ArchivePlace from) throws IOException {
        return ArchiveReader.open(file, from, new PageRecords(ArticleReader.start("warc")));
    }
}
