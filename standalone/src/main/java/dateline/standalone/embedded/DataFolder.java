package dateline.standalone.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder everything is kept in, held by a lock for as long as this is open.
 *
 * <p>The lock is the operating system's: it ends with the process, also with {@code kill -9}, so that nothing has to
 * be cleaned up by hand.
 */
public final class DataFolder implements AutoCloseable {

    private static final int MAX_PID_BYTES = 20;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is not there, and takes it.
     *
     * @throws IllegalStateException if another process holds it; the message says which
     * @throws IOException if the folder cannot be made or written
     */
    public static DataFolder take(Path root) throws IOException {
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // The byte that is locked lies behind the pid, so that the pid can be read by others.
            FileLock lock = channel.tryLock(MAX_PID_BYTES, 1, false);
            if (lock != null) {
                channel.truncate(0);
                channel.write(
                        ByteBuffer.wrap(
                                Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)),
                        0);
                return new DataFolder(root, channel);
            }
        } catch (OverlappingFileLockException _) {
            // held in this very process: the same answer
        }
        String holder = holder(channel);
        channel.close();
        throw new IllegalStateException(
                "The data folder " + root.toAbsolutePath().normalize() + " is in use by another dateline" + holder
                        + ". Stop that one, or choose another folder with --data.");
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(MAX_PID_BYTES);
        channel.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), UTF_8).strip();
        return text.isEmpty() ? "" : " (process " + text + ")";
    }

    /** A folder of this name below, made if it is not there. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    @Override
    public void close() throws IOException {
        channel.close(); // gives the lock back
    }
}
