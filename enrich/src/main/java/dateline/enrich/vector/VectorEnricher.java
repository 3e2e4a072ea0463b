package dateline.enrich.vector;

import dateline.enrich.enricher.Absence;
import dateline.enrich.enricher.Enricher;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import dateline.schemas.TextVector;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Gives an English article the vector of its headline and the beginning of its body. */
public final class VectorEnricher implements Enricher {

    static final String MAKER = "static-vectors/1";

    private final TextVectors vectors = TextVectors.shipped();

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        LanguageTag language = tags.getLanguage();
        if (language == null || !language.getCode().equals("en")) {
            tags.setVector(null);
            String reason =
                    language == null ? "the language is not known" : "not available for '" + language.getCode() + "'";
            Absence.declare(tags, "vector", reason, MAKER);
            return;
        }
        Optional<byte[]> vector = vectors.of(article.getHeadline(), article.getBody());
        tags.setVector(vector.map(bytes -> new TextVector(ByteBuffer.wrap(bytes), MAKER))
                .orElse(null));
        if (vector.isEmpty()) {
            Absence.declare(tags, "vector", "no word of the text is known", MAKER);
        }
    }
}
