package dateline.ingest.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names an input by its content, so that it is known again after it was moved, and not taken for another. */
final class InputId {

    private static final int KEPT_BYTES = 8;

    private InputId() {}

    /**
     * @param size in bytes
     * @param sign what tells it from another of the same name and size
     */
    static String of(String name, long size, byte[] sign) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
            digest.update(sign);
            return "backfill-" + HexFormat.of().formatHex(digest.digest(), 0, KEPT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
