package dateline.accurate;

import dateline.enrich.model.ModelFile;
import dateline.enrich.name.SecondReader;
import dateline.enrich.name.SentenceTagger;
import java.io.IOException;
import java.nio.file.Path;

/** How enrich finds the encoder: named in {@code META-INF/services}. */
public final class EncoderReader implements SecondReader {

    @Override
    public SentenceTagger shipped() {
        return EncoderTagger.news();
    }

    @Override
    public SentenceTagger of(Path model) throws IOException {
        return new EncoderTagger(ModelFile.map(model));
    }
}
