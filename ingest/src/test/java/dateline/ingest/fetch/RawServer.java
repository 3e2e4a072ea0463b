package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that says what it is told to, right or wrong; a connection has one request. */
final class RawServer implements AutoCloseable {

    /** Writes an answer. */
    interface Answering {
        void answer(String head, OutputStream out) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    RawServer() throws IOException {
        on("/robots.txt", "404 Not Found", "");
        Thread.ofVirtual().start(this::serve);
    }

    /** @param statusAndHeaders e.g. {@code "302 Found\nLocation: /x"} */
    RawServer on(String path, String statusAndHeaders, String body) {
        return on(path, statusAndHeaders, body.getBytes(ISO_8859_1));
    }

    RawServer on(String path, String statusAndHeaders, byte[] body) {
        return on(path, (_, out) -> {
            out.write(head(statusAndHeaders + "\nContent-Length: " + body.length));
            out.write(body);
        });
    }

    RawServer on(String path, Answering answering) {
        answers.put(path, answering);
        return this;
    }

    static byte[] head(String statusAndHeaders) {
        return ("HTTP/1.1 " + statusAndHeaders + "\nConnection: close\n\n")
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Of the requests so far, robots.txt left out. */
    List<String> heads() {
        return heads.stream()
                .filter(head -> !head.startsWith("GET /robots.txt "))
                .toList();
    }

    long robotsRequests() {
        return heads.size() - (long) heads().size();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            String head = readHead(connection.getInputStream());
            heads.add(head);
            String path = head.split(" ", 3)[1];
            Answering answering =
                    answers.getOrDefault(path, (_, out) -> out.write(head("404 Not Found\nContent-Length: 0")));
            answering.answer(head, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException | ArrayIndexOutOfBoundsException _) {
            // the client has gone, as it should from some
        }
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
