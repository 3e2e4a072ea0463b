package dateline.enrich.enricher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's language detector with the model of its own jar, read once. Safe for use by many threads. */
final class LanguageModel {

    /** In the jar beside the model; says what the model is called. */
    private static final String DESCRIPTION = "/model.properties";

    private static final LanguageModel ONLY = read();

    private final LanguageDetectorModel model;
    private final String version;
    private final Set<String> languages;

    private LanguageModel(LanguageDetectorModel model, String version) {
        this.model = model;
        this.version = version;
        this.languages = Arrays.stream(new LanguageDetectorME(model).getSupportedLanguages())
                .map(LanguageCode::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Two-letter codes of the languages it knows. */
    static Set<String> languages() {
        return ONLY.languages;
    }

    /** E.g. {@code "opennlp-langdetect/1.8.3"}. */
    static String maker() {
        return "opennlp-langdetect/" + ONLY.version;
    }

    /**
     * How probable each language is, 0 to 1. Of the varieties of one language the likeliest counts: added up they would
     * beat every other language about a text that tells nothing.
     */
    static Map<String, Double> probabilities(String text) {
        Map<String, Double> probabilities = new HashMap<>();
        for (Language language : new LanguageDetectorME(ONLY.model).predictLanguages(text)) {
            LanguageCode.of(language.getLang())
                    .ifPresent(code -> probabilities.merge(code, language.getConfidence(), Math::max));
        }
        return probabilities;
    }

    private static LanguageModel read() {
        try (InputStream description = open(DESCRIPTION)) {
            var properties = new Properties();
            properties.load(description);
            try (InputStream model = open("/" + properties.getProperty("model.name"))) {
                return new LanguageModel(new LanguageDetectorModel(model), properties.getProperty("model.version"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the language model", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = LanguageModel.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("No " + resource + " on the class path; it is in the jar opennlp-models-langdetect");
        }
        return stream;
    }
}
