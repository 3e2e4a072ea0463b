package dateline.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What {@code X-Hub-Signature} claims of a body, checked while the body is read.
 *
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub, section 8</a>
 */
final class HubSignature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private static final int LONGEST = 7 + 128;

    private final Mac mac;
    private final byte[] claimed;

    private HubSignature(Mac mac, byte[] claimed) {
        this.mac = mac;
        this.claimed = claimed;
    }

    /** @param header e.g. {@code "sha256=0a1b…"}; empty comes out if it is none */
    static Optional<HubSignature> of(String header, String secret) {
        int equals = header.indexOf('=');
        if (equals < 0 || header.length() > LONGEST) {
            return Optional.empty();
        }
        String method = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        try {
            if (method == null) {
                return Optional.empty();
            }
            byte[] claimed =
                    HexFormat.of().parseHex(header.substring(equals + 1).strip());
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), method));
            return Optional.of(new HubSignature(mac, claimed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + method, e);
        }
    }

    void read(byte[] bytes, int count) {
        mac.update(bytes, 0, count);
    }

    /** Takes the same time whatever it finds, so that nobody can feel their way to a signature. */
    boolean isRight() {
        return MessageDigest.isEqual(mac.doFinal(), claimed);
    }
}
