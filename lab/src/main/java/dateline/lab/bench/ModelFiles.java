package dateline.lab.bench;

import dateline.enrich.Annotator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The model files that enrich has with it: its own, and the language model in a jar of its own. */
final class ModelFiles {

    private static final String ENDING = ".bin";

    private static final String LANGUAGE_MODEL = "opennlp-models";

    private ModelFiles() {}

    /** Bytes by name, of every model file. */
    static SortedMap<String, Long> sizes() throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        Path enrich = home();
        add(enrich, sizes);
        addLanguageModels(enrich.getParent(), sizes);
        return sizes;
    }

    private static void addLanguageModels(Path folder, SortedMap<String, Long> sizes) throws IOException {
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(ModelFiles::isLanguageModel).toList()) {
                    add(file, sizes);
                }
            }
        }
    }

    private static boolean isLanguageModel(Path file) {
        return file.getFileName() != null && file.getFileName().toString().startsWith(LANGUAGE_MODEL);
    }

    private static void add(Path folderOrJar, SortedMap<String, Long> sizes) throws IOException {
        if (Files.isDirectory(folderOrJar)) {
            addTree(folderOrJar, sizes);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(folderOrJar)) {
            addTree(jar.getPath("/"), sizes);
        }
    }

    private static void addTree(Path root, SortedMap<String, Long> sizes) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                sizes.put(root.relativize(file).toString(), Files.size(file));
            }
        }
    }

    private static Path home() throws IOException {
        try {
            return Path.of(Annotator.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("Cannot tell where enrich is", e);
        }
    }
}
