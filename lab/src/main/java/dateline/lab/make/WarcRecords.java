package dateline.lab.make;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Writes records as a crawler does (WARC 1.1, ISO 28500), each in a gzip member of its own. */
final class WarcRecords {

    private static final String CAPTURED = "2021-06-01T12:00:00Z";

    private WarcRecords() {}

    static byte[] page(String url, byte[] html) throws IOException {
        return gzip(record(
                "response",
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http;msgtype=response\r\n",
                http("200 OK", "text/html", html)));
    }

    static byte[] http(String status, String type, byte[] body) {
        String head =
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return join(head.getBytes(UTF_8), body);
    }

    static byte[] record(String type, String headers, byte[] block) {
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Date: " + CAPTURED + "\r\n" + headers
                + "Content-Length: " + block.length + "\r\n\r\n";
        return join(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
