package dateline.enrich.name;

import java.nio.ByteBuffer;

/**
 * A trained model: which kinds it tells apart, the layer that reads a sentence, and the layer that adds what the rest
 * of the document says. Both layers lie in one mapped file, after magic, version and the number of kinds.
 */
public final class NameModel {

    public static final int MAGIC = 0x4d4e4c44; // DLNM
    public static final int VERSION = 1;

    private static final int MOST_KINDS = 4;

    private final Lexica lexica;
    private final Labels labels;
    private final LayerWeights sentence;
    private final LayerWeights document;

    /** @throws IllegalArgumentException if the file is damaged or of another kind */
    public NameModel(Lexica lexica, ByteBuffer mapped) {
        var file = new ModelReader(mapped, "names", MAGIC, VERSION);
        this.lexica = lexica;
        this.labels = new Labels(file.count("kinds", 1, MOST_KINDS));
        this.sentence = LayerWeights.read(file, labels.count());
        this.document = LayerWeights.read(file, labels.count());
    }

    Lexica lexica() {
        return lexica;
    }

    Labels labels() {
        return labels;
    }

    LayerWeights sentence() {
        return sentence;
    }

    LayerWeights document() {
        return document;
    }
}
