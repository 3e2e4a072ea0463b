package dateline.enrich.enricher;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which script a language is written in; where the two do not match, no statistics are needed. */
final class LanguageScript {

    /** What is not here is written in Latin letters. Kana stands for Japanese, Han for Chinese. */
    private static final Map<UnicodeScript, Set<String>> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "ug", "sd")),
            Map.entry(UnicodeScript.ARMENIAN, Set.of("hy")),
            Map.entry(UnicodeScript.BENGALI, Set.of("bn")),
            Map.entry(
                    UnicodeScript.CYRILLIC,
                    Set.of("ba", "be", "bg", "ce", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk")),
            Map.entry(UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne", "sa")),
            Map.entry(UnicodeScript.GEORGIAN, Set.of("ka")),
            Map.entry(UnicodeScript.GREEK, Set.of("el")),
            Map.entry(UnicodeScript.GUJARATI, Set.of("gu")),
            Map.entry(UnicodeScript.GURMUKHI, Set.of("pa")),
            Map.entry(UnicodeScript.HAN, Set.of("zh")),
            Map.entry(UnicodeScript.HANGUL, Set.of("ko")),
            Map.entry(UnicodeScript.HEBREW, Set.of("he", "yi")),
            Map.entry(UnicodeScript.HIRAGANA, Set.of("ja")),
            Map.entry(UnicodeScript.KANNADA, Set.of("kn")),
            Map.entry(UnicodeScript.MALAYALAM, Set.of("ml")),
            Map.entry(UnicodeScript.SINHALA, Set.of("si")),
            Map.entry(UnicodeScript.TAMIL, Set.of("ta")),
            Map.entry(UnicodeScript.TELUGU, Set.of("te")),
            Map.entry(UnicodeScript.THAI, Set.of("th")));

    private static final Map<String, UnicodeScript> BY_LANGUAGE = byLanguage();

    /** A Japanese text has a kana to every two or three Han characters; a Chinese one has none but in names. */
    private static final int KANA_ONE_IN = 10;

    private LanguageScript() {}

    /** @param language ISO 639-1 */
    static UnicodeScript of(String language) {
        return BY_LANGUAGE.getOrDefault(language, UnicodeScript.LATIN);
    }

    /** The script of most letters of a text; Hiragana for Japanese. */
    static UnicodeScript ofText(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> letters.merge(script(c), 1, Integer::sum));
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if (kana * KANA_ONE_IN > kana + han) {
            letters.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
        }
        UnicodeScript most = UnicodeScript.COMMON;
        int count = 0;
        for (var entry : letters.entrySet()) {
            if (entry.getValue() > count) {
                count = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    private static UnicodeScript script(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    private static Map<String, UnicodeScript> byLanguage() {
        Map<String, UnicodeScript> scripts = new HashMap<>();
        LANGUAGES.forEach((script, languages) -> languages.forEach(language -> scripts.put(language, script)));
        return scripts;
    }
}
