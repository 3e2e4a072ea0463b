package dateline.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where a model is written, and the line that says what was. */
public final class TrainOptions {

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the model.")
    private Path out;

    /**
     * Writes the model and tells of it.
     *
     * @param content what is in it, e.g. {@code "4,321 words"}
     */
    public void write(byte[] model, String content) throws IOException {
        write(out, model, content);
    }

    /** As {@link #write(byte[], String)}, for one of several files. */
    public static void write(Path file, byte[] model, String content) throws IOException {
        Files.write(file, model);
        System.out.println(String.format(Locale.ROOT, "%s: %s, %,d bytes", file, content, model.length));
    }
}
