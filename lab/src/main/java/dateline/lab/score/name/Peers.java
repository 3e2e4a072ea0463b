package dateline.lab.score.name;

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
final class Peers {

    private Peers() {}

    /** @param folder null for none */
    static List<Contender> in(Path folder) throws IOException {
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
        List<Contender> peers = new ArrayList<>();
        ServiceLoader.load(NamePeer.class, loader).forEach(peer -> peers.add(Contender.peer(peer)));
        return peers;
    }
}
