package dateline.enrich.enricher;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageEnricherTest {

    private static final List<String> LANGUAGES = List.of(
            "ar", "de", "en", "es", "fr", "he", "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ru", "sv", "uk", "zh");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour bridge opened to traffic again on Monday, the port authority said.
            de | Die Hafenbrücke wurde am Montag wieder für den Verkehr geöffnet, teilte die Behörde mit.
            fr | Le pont du port a rouvert lundi à la circulation, ont annoncé les autorités.
            es | El puente del puerto volvió a abrirse al tráfico el lunes, informaron las autoridades.
            it | Il ponte del porto è stato riaperto al traffico lunedì, hanno detto le autorità.
            pt | A ponte do porto foi reaberta ao trânsito na segunda-feira, informaram as autoridades.
            nl | De havenbrug is maandag weer opengesteld voor het verkeer, zei het havenbedrijf.
            pl | Most portowy został w poniedziałek ponownie otwarty dla ruchu, podały władze.
            ru | Портовый мост вновь открыт для движения в понедельник, сообщили власти.
            uk | Портовий міст знову відкрили для руху в понеділок, повідомила влада міста.
            sv | Hamnbron öppnades åter för trafik på måndagen, meddelade myndigheterna.
            ar | أعيد فتح جسر الميناء أمام حركة المرور يوم الاثنين حسبما أعلنت السلطات.
            he | גשר הנמל נפתח מחדש לתנועה ביום שני, כך הודיעה הרשות.
            zh | 港口大桥周一重新开放通车，港务局表示。
            ja | 港の橋は月曜日に再び開通したと当局が発表しました。
            ko | 항구 다리가 월요일에 다시 개통되었다고 당국이 밝혔다.
            """)
    void tellsTheLanguage(String code, String body) {
        LanguageTag language = language(LANGUAGES, body);

        assertThat(language.getCode()).isEqualTo(code);
        assertThat(language.getScore()).isBetween(0.5f, 1.0f);
        assertThat(language.getMaker()).startsWith("opennlp-langdetect/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12:30", "Maduro", "+++ 3:1 +++", "\uD83D\uDE00\uD83D\uDE00"})
    void leavesOpenWhatIsTooShort(String body) {
        assertThat(language(LANGUAGES, body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Портовый мост вновь открыт для движения в понедельник, сообщили власти."})
    void leavesOpenWhatIsInNoneOfItsLanguages(String body) {
        assertThat(language(List.of("en", "de"), body)).isNull();
    }

    private static LanguageTag language(List<String> languages, String body) {
        var tags = Tags.newBuilder();
        new LanguageEnricher(languages)
                .enrich(article("a").setHeadline("").setBody(body).build(), tags);
        return tags.getLanguage();
    }
}
