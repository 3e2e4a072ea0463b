package dateline.enrich.name;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a model file from front to end, and says clearly what is wrong with it. */
final class ModelReader {

    private static final int ALIGNMENT = 8;

    private final ByteBuffer file;
    private final String name;

    /**
     * @param magic first four bytes
     * @throws IllegalArgumentException if the file is not of this kind or version
     */
    ModelReader(ByteBuffer file, String name, int magic, int version) {
        this.file = file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(0);
        this.name = name;
        if (integer() != magic) {
            throw new IllegalArgumentException(name + " is no model file of this kind; train it with lab");
        }
        int found = integer();
        if (found != version) {
            throw new IllegalArgumentException(
                    name + " has version " + found + ", but this program reads version " + version);
        }
    }

    /** A number that must be within bounds. */
    int count(String what, int least, int most) {
        int count = integer();
        if (count < least || count > most) {
            throw new IllegalArgumentException(name + " is damaged: " + what + " is " + count);
        }
        return count;
    }

    int integer() {
        need(Integer.BYTES);
        return file.getInt();
    }

    float number() {
        need(Float.BYTES);
        return file.getFloat();
    }

    float[] numbers(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /** The next bytes, as a buffer of their own. */
    ByteBuffer slice(int bytes) {
        need(bytes);
        ByteBuffer slice = file.slice(file.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.position(file.position() + bytes);
        return slice;
    }

    /** Moves on to a multiple of 8. */
    void align() {
        int over = file.position() % ALIGNMENT;
        if (over != 0) {
            slice(ALIGNMENT - over);
        }
    }

    private void need(int bytes) {
        if (bytes < 0 || file.remaining() < bytes) {
            throw new IllegalArgumentException(name + " is cut short at byte " + file.position());
        }
    }
}
