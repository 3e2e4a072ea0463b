package dateline.schemas;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which classes it may make and how much it may read.
 *
 * <p>Avro 1.12.2 makes no generated class, not even to fill in a builder's default, before its package is trusted.
 * So every class that somebody may touch first calls {@link #establish}.
 */
public final class AvroSafety {

    /** No string of ours comes near; without a limit four bytes could ask for two gigabytes. */
    private static final int MAX_STRING_BYTES = 16 << 20;

    /** The longest array of ours holds a token's offset each; a body of the largest size has fewer. */
    private static final int MAX_ITEMS = 4 << 20;

    static {
        limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MAX_STRING_BYTES);
        limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MAX_STRING_BYTES);
        limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MAX_ITEMS);
        String ours = AvroSafety.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(ours)));
    }

    private AvroSafety() {}

    /** Does it once, by loading this class. Avro reads the limits when it decodes for the first time. */
    public static void establish() {
        // the work is in the static initialiser
    }

    private static void limit(String property, int limit) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(limit));
        }
    }
}
