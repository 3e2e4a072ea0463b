package dateline.lab.score;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The peers in a folder of jars. */
public final class Peers {

    private Peers() {}

    /**
     * All that are registered in the jars as services of this kind.
     *
     * @param folder null for none
     * @throws IOException if the folder can not be read
     */
    public static <T> List<T> in(Path folder, Class<T> kind) throws IOException {
        if (folder == null) {
            return List.of();
        }
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        // Not closed: its classes are in use until the program ends.
        var loader = new URLClassLoader(jars.toArray(URL[]::new), Peers.class.getClassLoader());
        List<T> peers = new ArrayList<>();
        ServiceLoader.load(kind, loader).forEach(peers::add);
        return peers;
    }
}
