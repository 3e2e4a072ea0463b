package dateline.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir
    private Path folder;

    @Test
    void mapsAFileLittleEndian() throws IOException {
        Path file = folder.resolve("weights");
        Files.write(file, new byte[] {1, 2, 0, 0, 9});

        assertThat(ModelFile.map(file).getInt(0)).isEqualTo(0x201);
    }

    @Test
    void mapsAnEntryOfAJar() throws Exception {
        Path jar = folder.resolve("models.jar");
        String path = ModelFileTest.class.getName().replace('.', '/') + ".class";
        byte[] code;
        try (var in = ModelFileTest.class.getClassLoader().getResourceAsStream(path)) {
            code = in.readAllBytes();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(path));
            entries.write(code);
            entries.putNextEntry(new JarEntry("dateline/enrich/model/weights"));
            entries.write(new byte[] {7, 0, 0, 0});
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return name.equals(ModelFileTest.class.getName())
                        ? super.findClass(name)
                        : ModelFileTest.class.getClassLoader().loadClass(name);
            }
        }) {
            Class<?> inJar = loader.loadClass(ModelFileTest.class.getName());

            assertThat(ModelFile.map(inJar, "weights").getInt(0)).isEqualTo(7);
        }
    }

    @Test
    void saysWhichModelIsMissing() {
        assertThatThrownBy(() -> ModelFile.map(ModelFileTest.class, "none.bin"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.bin");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> ModelFile.map(file)).hasMessageContaining("empty");
    }
}
