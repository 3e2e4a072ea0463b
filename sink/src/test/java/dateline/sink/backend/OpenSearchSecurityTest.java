package dateline.sink.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that shows a certificate nobody vouches for, made by the JDK's keytool, and wants to see one. */
class OpenSearchSecurityTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static HttpsServer server;
    private static Path keystore;
    private static Path ca;
    private static String authorization = "";

    @BeforeAll
    static void starts() throws Exception {
        keystore = folder.resolve("node.p12");
        keytool("-genkeypair", "-alias", "node", "-keyalg", "EC", "-dname", "CN=node", "-ext", "san=ip:127.0.0.1");
        ca = folder.resolve("ca.pem");
        keytool("-exportcert", "-rfc", "-alias", "node", "-file", ca.toString());

        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("node", store.getCertificate("node"));
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stops() {
        server.stop(0);
    }

    @Test
    void trustsTheNamedAuthorityAndShowsACertificateAndThePassword() {
        var settings = Map.of(
                "ca",
                ca.toString(),
                "keystore",
                keystore.toString(),
                "keystore.password",
                PASSWORD,
                "user",
                "sink",
                "password",
                "pass:word");

        try (var http = new OpenSearchHttp(url("127.0.0.1"), new OpenSearchSecurity(settings))) {
            assertThat(http.get("/", Map.of()).status()).isEqualTo(200);
        }
        assertThat(authorization)
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("sink:pass:word".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void trustsNobodyElse() {
        refused("127.0.0.1", Map.of());
        refused("127.0.0.1", Map.of("ca", ca.toString())); // shows nothing
    }

    @Test
    void verifiesTheHostName() {
        refused(
                "localhost",
                Map.of("ca", ca.toString(), "keystore", keystore.toString(), "keystore.password", PASSWORD));
    }

    @Test
    void saysWhichSettingIsWrong() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> new OpenSearchSecurity(Map.of("trust", "all"))).hasMessageContaining("not [trust]");
        assertThatThrownBy(() -> new OpenSearchSecurity(Map.of("user", "sink"))).hasMessageContaining("or neither");
        assertThatThrownBy(() -> new OpenSearchSecurity(Map.of("ca", empty.toString())).tls())
                .hasMessageContaining("empty.pem");
    }

    private static void refused(String host, Map<String, String> settings) {
        try (var http = new OpenSearchHttp(url(host), new OpenSearchSecurity(settings))) {
            assertThatThrownBy(() -> http.get("/", Map.of())).isInstanceOf(BackendUnavailableException.class);
        }
    }

    private static URI url(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort());
    }

    private static void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-keystore", keystore.toString(), "-storepass", PASSWORD));
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }
}
