package dateline.enrich.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Brings the tagger that reads unsure sentences again. Enrich has none of its own: the artifact {@code accurate} does,
 * and is looked for among the jars on the class path when somebody asks for accurate mode.
 */
public interface SecondReader {

    /**
     * Sentences less probable than this are read again. On CoNLL-2003's dev split more gains nothing: F1 of the news
     * models is 94.9 without, 95.7 at 0.6, 96.0 at 0.8, 96.1 at 0.9 and at all sentences.
     */
    float THRESHOLD = 0.9f;

    /** The tagger that ships, for news. */
    SentenceTagger shipped();

    /**
     * A tagger made of a file.
     *
     * @throws IOException if the file can not be read
     * @throws IllegalStateException if it is not what it should be
     */
    SentenceTagger of(Path model) throws IOException;

    /**
     * The one among the jars of a class loader.
     *
     * @throws IllegalArgumentException if there is none; the message says which jar to add
     */
    static SecondReader in(ClassLoader jars) {
        return ServiceLoader.load(SecondReader.class, jars)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--accurate needs accurate.jar, which is not on the"
                        + " class path. Build it with 'mvn -DskipTests -pl accurate -am package' and run"
                        + " java -cp enrich/target/enrich.jar:accurate/target/accurate.jar dateline.enrich.EnrichMain"
                        + " --accurate"));
    }
}
