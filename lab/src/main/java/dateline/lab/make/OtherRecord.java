package dateline.lab.make;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/** Records that hold no page, and bytes that are no record. */
enum OtherRecord {
    WARCINFO(false) {
        @Override
        byte[] bytes() throws IOException {
            return WarcRecords.gzip(
                    WarcRecords.record("warcinfo", "", "format: WARC File Format 1.1\r\n".getBytes(UTF_8)));
        }
    },
    REQUEST(false) {
        @Override
        byte[] bytes() throws IOException {
            return response("request", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".getBytes(UTF_8));
        }
    },
    MISSING(false) {
        @Override
        byte[] bytes() throws IOException {
            return response("response", WarcRecords.http("404 Not Found", "text/html", "<p>No.".getBytes(UTF_8)));
        }
    },
    IMAGE(false) {
        @Override
        byte[] bytes() throws IOException {
            return response("response", WarcRecords.http("200 OK", "image/png", new byte[1000]));
        }
    },
    REVISIT(false) {
        @Override
        byte[] bytes() throws IOException {
            return response("revisit", new byte[0]);
        }
    },
    BROKEN_HTTP(true) {
        @Override
        byte[] bytes() throws IOException {
            return response("response", "no answer of a server".getBytes(UTF_8));
        }
    },
    NO_LENGTH(true) {
        @Override
        byte[] bytes() throws IOException {
            return WarcRecords.gzip("WARC/1.1\r\nWARC-Type: response\r\n\r\n".getBytes(UTF_8));
        }
    },
    TOO_LONG(true) {
        @Override
        byte[] bytes() throws IOException {
            return WarcRecords.gzip(
                    "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\nshort".getBytes(UTF_8));
        }
    },
    WRONG_SUM(true) {
        @Override
        byte[] bytes() throws IOException {
            byte[] member = WARCINFO.bytes();
            member[member.length - 6] ^= 0x55;
            return member;
        }
    },
    NO_GZIP(true) {
        @Override
        byte[] bytes() {
            return "bytes that no program wrote on purpose".getBytes(UTF_8);
        }
    },
    CUT_OFF(true) {
        @Override
        byte[] bytes() throws IOException {
            byte[] member = IMAGE.bytes();
            return Arrays.copyOf(member, member.length / 2);
        }
    };

    private final boolean broken;

    OtherRecord(boolean broken) {
        this.broken = broken;
    }

    abstract byte[] bytes() throws IOException;

    static long broken() {
        return Arrays.stream(values()).filter(record -> record.broken).count();
    }

    private static byte[] response(String type, byte[] block) throws IOException {
        return WarcRecords.gzip(WarcRecords.record(
                type, "WARC-Target-URI: https://example.org/\r\nContent-Type: application/http\r\n", block));
    }
}
