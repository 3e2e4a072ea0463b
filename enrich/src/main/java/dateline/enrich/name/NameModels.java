package dateline.enrich.name;

import dateline.enrich.model.ModelFile;
import java.nio.ByteBuffer;

/** The models among the resources; each file is mapped once, when it is first asked for. */
public final class NameModels {

    private static final String NEWS = "names-news.bin";
    private static final String FREE = "names-free.bin";

    private NameModels() {}

    /** Trained on news text; tells all four kinds apart. The default. */
    public static DocumentTagger news() {
        return News.TAGGER;
    }

    /** Trained on text under free licences alone; tells persons, organisations and places. */
    public static DocumentTagger free() {
        return Free.TAGGER;
    }

    /** The first layer of {@link #news}, for whoever adds a second tagger. */
    public static CrfTagger newsCrf() {
        return News.CRF;
    }

    /** The first layer of {@link #free}. */
    public static CrfTagger freeCrf() {
        return Free.CRF;
    }

    /** The first layer of a model in a file of its own, with the lexica that are shipped. */
    public static CrfTagger crf(ByteBuffer mapped) {
        return new CrfTagger(new NameModel(Shared.LEXICA, mapped));
    }

    private static CrfTagger shipped(String name) {
        return crf(ModelFile.map(NameModels.class, name));
    }

    private static final class Shared {
        static final Lexica LEXICA = Lexica.shipped();
    }

    private static final class News {
        static final CrfTagger CRF = shipped(NEWS);
        static final DocumentTagger TAGGER = new DocumentTagger(CRF);
    }

    private static final class Free {
        static final CrfTagger CRF = shipped(FREE);
        static final DocumentTagger TAGGER = new DocumentTagger(CRF);
    }
}
