package dateline.lab.train.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Reads word clusters and name lists out of the package nlp4j-english. */
@AllowedApi("The package holds serialised Java objects. Classes other than those expected are refused.")
final class NlpLexica {

    private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";
    private static final String CLUSTERS = "en-brown-clusters-simplified-lowercase.xz";
    private static final String NAMES = "en-named-entity-gazetteers-simplified.xz";
    private static final Set<String> EXPECTED = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.TreeSet",
            "java.util.ArrayList",
            "java.util.BitSet",
            "java.lang.Integer",
            "java.lang.Number",
            "[J");

    private NlpLexica() {}

    /** For each word in lower case the beginnings of its cluster's bit string. */
    @SuppressWarnings("unchecked") // what the file holds; a cast fails at the first word if it holds something else
    static Map<String, Set<String>> clusters(Path jar) throws IOException {
        return (Map<String, Set<String>>) read(jar, CLUSTERS);
    }

    /** Names by their words, each with the numbers of the lists it stands in. */
    static PrefixNode names(Path jar) throws IOException {
        return ((PrefixTree) read(jar, NAMES)).n_root;
    }

    private static Object read(Path jar, String name) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(FOLDER + name);
            if (entry == null) {
                throw new IOException("No " + name + " in " + jar + "; it is in the package nlp4j-english");
            }
            try (var objects =
                    new Objects(new BufferedInputStream(new XZInputStream(file.getInputStream(entry)), 1 << 20))) {
                return objects.readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException("Not what was expected in " + name, e);
            }
        }
    }

    @AllowedApi("See above.")
    private static final class Objects extends ObjectInputStream {

        Objects(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            String name = described.getName();
            if (name.endsWith(".PrefixTree")) {
                return PrefixTree.class;
            }
            if (name.endsWith(".PrefixNode")) {
                return PrefixNode.class;
            }
            if (!EXPECTED.contains(name)) {
                throw new ClassNotFoundException(name + " is not expected here");
            }
            return super.resolveClass(described);
        }
    }
}
