package dateline.sink.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows a receiver that a request is ours and new. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * {@code sha256=} and the HMAC in hexadecimal, over the timestamp, a dot and the body.
     *
     * @param timestamp seconds since 1970, as in its header
     * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
     */
    static String of(String secret, long timestamp, byte[] body) {
        return sign(secret, (timestamp + ".").getBytes(UTF_8), body);
    }

    /** The same over the body alone, as {@code X-Hub-Signature} has it. */
    public static String of(String secret, byte[] body) {
        return sign(secret, new byte[0], body);
    }

    private static String sign(String secret, byte[] before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update(before);
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
