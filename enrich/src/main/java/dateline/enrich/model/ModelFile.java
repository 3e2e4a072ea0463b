package dateline.enrich.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Maps a model file into memory, read only, little-endian. */
public final class ModelFile {

    private ModelFile() {}

    /**
     * A model among the resources beside a class. Out of a jar it is first copied to a private temporary file, which
     * is gone again as soon as it is mapped.
     *
     * @throws UncheckedIOException if there is none of the name, or it can not be read or copied
     */
    public static ByteBuffer map(Class<?> beside, String name) {
        URL resource = beside.getResource(name);
        try {
            if (resource == null) {
                throw new FileNotFoundException("No model " + name + " beside " + beside.getName()
                        + "; build the jar anew, or train it with lab");
            }
            if (resource.getProtocol().equals("file")) {
                return map(Path.of(uri(resource)));
            }
            Path copy = Files.createTempFile("dateline-", ".model");
            try (InputStream packed = resource.openStream()) {
                Files.copy(packed, copy, StandardCopyOption.REPLACE_EXISTING);
                return map(copy);
            } finally {
                deleteNowOrAtExit(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Model " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * A model in a file of its own.
     *
     * @throws IOException if it can not be read or is empty
     */
    public static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw new IOException(file + " is empty");
            }
            return channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static void deleteNowOrAtExit(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) { // some systems keep a file that is mapped
            copy.toFile().deleteOnExit();
        }
    }

    private static URI uri(URL resource) throws IOException {
        try {
            return resource.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("not a path: " + resource, e);
        }
    }
}
