package dateline.ingest.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags by BCP 47 (RFC 5646), e.g. {@code en-GB}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** Whether the tag is well-formed; whether such a language exists is not asked. */
    public static boolean isWellFormed(String tag) {
        try {
            return !tag.isBlank()
                    && new Locale.Builder()
                                    .setLanguageTag(tag)
                                    .build()
                                    .getLanguage()
                                    .length()
                            >= 2;
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    /** What a page declares, made a tag where only the underscore of {@code en_GB} is wrong; nothing if hopeless. */
    static Optional<String> ofPage(String declared) {
        String tag = declared.strip().replace('_', '-');
        return isWellFormed(tag) ? Optional.of(tag) : Optional.empty();
    }
}
