package dateline.ingest.backfill;

import dateline.ingest.archive.ArchiveReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sorts what the user named: each archive is an input of its own, the other files of a path are one together. */
public final class BackfillInputs {

    private BackfillInputs() {}

    /**
     * Inputs in the order they were named, those of a folder in the order of their names; hidden files are left out.
     *
     * @param publisher put on articles that name none; null for none
     * @throws IOException if one cannot be read
     */
    public static List<BackfillInput> of(List<Path> paths, String publisher) throws IOException {
        List<BackfillInput> inputs = new ArrayList<>();
        for (Path path : paths) {
            List<Path> others = new ArrayList<>();
            for (Path file : files(path)) {
                if (ArchiveReader.isNamedSo(file)) {
                    inputs.add(new WarcInput(file, publisher));
                } else {
                    others.add(file);
                }
            }
            if (!others.isEmpty()) {
                inputs.add(new FilesInput(path.toString(), others, publisher));
            }
        }
        return inputs;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isShown(path.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isShown(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
