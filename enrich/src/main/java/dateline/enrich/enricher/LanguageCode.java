package dateline.enrich.enricher;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two-letter language codes (ISO 639-1) for the three-letter ones (ISO 639-3) that the language model answers with. */
public final class LanguageCode {

    /** Where the model names a variety, or the JDK gives the other of two three-letter codes. */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("nob", "no"),
            Map.entry("nno", "no"),
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("zlm", "ms"),
            Map.entry("swh", "sw"),
            Map.entry("plt", "mg"),
            Map.entry("uzn", "uz"),
            Map.entry("azj", "az"),
            Map.entry("khk", "mn"),
            Map.entry("gug", "gn"),
            Map.entry("quz", "qu"),
            Map.entry("arb", "ar"),
            Map.entry("heb", "he"), // the JDK lists the old codes iw, in and ji as well
            Map.entry("ind", "id"),
            Map.entry("yid", "yi"));

    private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();

    private LanguageCode() {}

    /** @param model as the model has it, e.g. {@code "eng"} */
    public static Optional<String> of(String model) {
        return Optional.ofNullable(BY_THREE_LETTERS.get(model));
    }

    /** Whether an article can be told to be in this language. */
    public static boolean isKnown(String code) {
        return LanguageModel.languages().contains(code);
    }

    /** All that can be told, in order. */
    public static Set<String> all() {
        return new TreeSet<>(LanguageModel.languages());
    }

    private static Map<String, String> byThreeLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(Locale.of(two).getISO3Language(), two);
        }
        codes.putAll(SPECIAL);
        return codes;
    }
}
