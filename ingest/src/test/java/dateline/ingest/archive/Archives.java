package dateline.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Makes archives, right and wrong, byte by byte. */
public final class Archives {

    /** Enough text to be one. */
    public static final String SENTENCE = "The harbour bridge reopened on Monday after three years of repairs, the port"
            + " authority said, and the first ferries passed below it before noon.";

    private Archives() {}

    public static String page(String headline) {
        return "<html><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1><p>"
                + SENTENCE + " So " + headline + ".</p><p>" + headline + ": " + SENTENCE
                + "</p></article></body></html>";
    }

    public static String http(String headers, String body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
    }

    public static byte[] response(String url, String http) {
        return record(
                "response",
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http;msgtype=response\r\n",
                http);
    }

    /** A response with a page, whose address and headline come from the name. */
    public static byte[] article(String name) {
        return response(
                "https://example.org/" + name, http("Content-Type: text/html; charset=utf-8\r\n", page("On " + name)));
    }

    public static byte[] record(String type, String headers, String block) {
        return record(type, headers, block.getBytes(UTF_8));
    }

    public static byte[] record(String type, String headers, byte[] block) {
        return join(
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2019-05-03T10:00:00Z\r\n" + headers
                        + "Content-Length: " + block.length + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }

    public static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
