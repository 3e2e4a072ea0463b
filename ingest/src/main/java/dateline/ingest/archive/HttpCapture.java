package dateline.ingest.archive;

import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Format;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * An HTTP response as it was captured (RFC 9112), with what was done to its body for transport undone. jwarc parses it;
 * content codings are undone here, since its own inflater waits for ever on a body that was cut off.
 */
final class HttpCapture {

    private static final int MOST_HEADER_BYTES = 256 << 10;
    private static final int MOST_CODINGS = 3;

    private final HttpResponse response;
    private final byte[] block;

    private HttpCapture(HttpResponse response, byte[] block) {
        this.response = response;
        this.block = block;
    }

    /** @throws IOException if it does not begin as a response does */
    static HttpCapture of(byte[] block) throws IOException {
        // A line of megabytes is no header, and reading it as one would take as much again.
        if (!headerEnds(block)) {
            throw new IOException("no end of the header within " + MOST_HEADER_BYTES + " bytes");
        }
        var bytes = Channels.newChannel(new ByteArrayInputStream(block));
        // With a length of its own: what the header states may be that of another form of the body.
        var body = LengthedBody.create(bytes, ByteBuffer.allocate(0), block.length);
        return new HttpCapture(HttpResponse.parse(body), block);
    }

    private static boolean headerEnds(byte[] block) {
        int most = Math.min(block.length, MOST_HEADER_BYTES);
        for (int i = 1; i < most; i++) {
            boolean empty = block[i - 1] == '\n' || (i > 2 && block[i - 1] == '\r' && block[i - 2] == '\n');
            if (block[i] == '\n' && empty) {
                return true;
            }
        }
        return block.length < MOST_HEADER_BYTES; // a header alone, as some responses are
    }

    int status() {
        return response.status();
    }

    /**
     * The body as the page it is: at most a byte more than an article may have.
     *
     * @throws IOException if its transport cannot be undone, and it does not look like a page as it is
     */
    Payload payload() throws IOException {
        String type = response.headers().first("Content-Type").orElse("");
        var page = new Payload(type, new byte[0]);
        if (!type.isEmpty() && !page.isHtml()) {
            return page; // whatever it is, it need not be unpacked
        }
        byte[] body;
        try (InputStream transferred = response.body().stream()) {
            body = transferred.readNBytes(PageRecords.MOST_BLOCK_BYTES);
        } catch (IOException e) {
            return asItIs(type, behindHeader(), e); // some crawlers undo the chunks and keep the header
        }
        try {
            return new Payload(type, decoded(body));
        } catch (IOException e) {
            return asItIs(type, body, e); // the same with content codings
        }
    }

    private byte[] behindHeader() throws IOException {
        int header = response.serializeHeader().length;
        return Arrays.copyOfRange(block, Math.min(header, block.length), block.length);
    }

    private static Payload asItIs(String type, byte[] body, IOException cause) throws IOException {
        if (Format.ofContent(body) != Format.HTML) {
            throw cause;
        }
        return new Payload(type, body);
    }

    private byte[] decoded(byte[] body) throws IOException {
        List<String> codings = response.headers().all("Content-Encoding").stream()
                .flatMap(value -> Stream.of(value.split(",", MOST_CODINGS + 2)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty())
                .toList();
        if (codings.size() > MOST_CODINGS) {
            throw new IOException("more than " + MOST_CODINGS + " content codings");
        }
        byte[] decoded = body;
        for (String coding : codings.reversed()) { // the last one was put on last (RFC 9110, section 8.4)
            decoded = decoded(coding, decoded);
        }
        return decoded;
    }

    private static byte[] decoded(String coding, byte[] body) throws IOException {
        try (InputStream in = decoder(coding, body)) {
            return in.readNBytes(ArticleReader.MAX_BYTES + 1);
        } catch (EOFException e) {
            throw new IOException("a body in " + coding + " that was cut off", e);
        }
    }

    private static InputStream decoder(String coding, byte[] body) throws IOException {
        var in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(body)));
            case "br" -> new BrotliInputStream(in);
            case "identity", "none" -> in;
            default ->
                throw new IOException(
                        "content coding " + coding.substring(0, Math.min(40, coding.length())) + " is not known");
        };
    }

    /** By its first two bytes (RFC 1950, section 2.2); some servers send deflate without them. */
    private static boolean isZlib(byte[] body) {
        return body.length > 1 && (body[0] & 0x0F) == 8 && (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) % 31 == 0;
    }
}
