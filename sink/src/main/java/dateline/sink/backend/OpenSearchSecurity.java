package dateline.sink.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What {@code --opensearch-config} may say: {@code user} and {@code password}; {@code ca}, a file of certificates (PEM)
 * that are trusted instead of those Java knows; {@code keystore} (PKCS #12) and {@code keystore.password}, to show a
 * certificate of our own. Host names are always verified.
 */
final class OpenSearchSecurity {

    private static final Set<String> KNOWN = Set.of("user", "password", "ca", "keystore", "keystore.password");

    private final Map<String, String> settings;

    /** @throws IllegalArgumentException if there is another setting, or a user without a password */
    OpenSearchSecurity(Map<String, String> settings) {
        var unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "--opensearch-config knows " + new TreeSet<>(KNOWN) + ", but not " + unknown);
        }
        if (settings.containsKey("user") != settings.containsKey("password")) {
            throw new IllegalArgumentException("--opensearch-config must say user and password, or neither");
        }
        this.settings = Map.copyOf(settings);
    }

    /** User, colon, password. */
    Optional<String> userInfo() {
        return Optional.ofNullable(settings.get("user")).map(user -> user + ":" + settings.get("password"));
    }

    /**
     * What secures connections; without settings, what Java does by itself.
     *
     * @throws IllegalArgumentException if a file cannot be read, or is not what it should be; the message names it
     */
    SSLContext tls() {
        String ca = settings.get("ca");
        String keystore = settings.get("keystore");
        try {
            if (ca == null && keystore == null) {
                return SSLContext.getDefault();
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(ca == null ? null : trusted(Path.of(ca)));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            char[] password = settings.getOrDefault("keystore.password", "").toCharArray();
            keys.init(keystore == null ? null : own(Path.of(keystore), password), password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "--opensearch-config: cannot use ca " + ca + " and keystore " + keystore + ": " + e.getMessage(),
                    e);
        }
    }

    private static KeyStore trusted(Path pem) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
            if (number == 0) {
                throw new IOException(pem + " holds no certificate");
            }
        }
        return store;
    }

    private static KeyStore own(Path file, char[] password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }
}
