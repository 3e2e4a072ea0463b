package dateline.lab.score.name;

import dateline.enrich.name.NameModels;
import dateline.enrich.name.SecondReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** What enrich runs with {@code --accurate}, from a jar that nothing here depends on. */
final class Accurate {

    private Accurate() {}

    /**
     * The news model with the jar's second reader.
     *
     * @param jar its manifest names the jars it needs
     * @throws IllegalArgumentException if the file is not there, or has no second reader
     */
    static Contender in(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("--accurate: there is no file " + jar);
        }
        // Not closed: its classes are in use until the program ends.
        var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, Accurate.class.getClassLoader());
        return Contender.twoReaders(
                "accurate", NameModels.newsCrf(), SecondReader.in(loader).shipped());
    }
}
