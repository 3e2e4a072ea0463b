package dateline.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Place;
import dateline.schemas.Tags;
import dateline.testing.Articles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceEnricherTest {

    private final PlaceEnricher enricher = new PlaceEnricher();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The ferry left Lisbon for Morocco on Monday.            | city:Lisbon country:Morocco
            de | Der Minister reiste am Montag nach Warschau und Kiew.   | city:Warsaw city:Kyiv
            fr | Le ministre a quitté Londres pour l’Allemagne lundi.    | city:London country:Germany
            es | El presidente viajó a Alemania y a Moscú el lunes.      | country:Germany city:Moscow
            """)
    void namesPlacesByTheirEnglishName(String language, String body, String expected) {
        assertThat(places(language, body).stream().map(place -> place.getFeatureClass() + ':' + place.getName()))
                .containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | He said that nothing would change, and then he left.
            de | Die Regierung will das Gesetz im Herbst ändern.
            """)
    void findsNoneWhereNoneIsNamed(String language, String body) {
        assertThat(places(language, body)).isEmpty();
    }

    private List<Place> places(String language, String body) {
        Article article = Articles.article("places").setBody(body).build();
        var tags = Tags.newBuilder().setLanguage(new LanguageTag(language, 1f, "test"));
        new SentenceEnricher().enrich(article, tags);
        EntityEnricher.shipped().enrich(article, tags);
        enricher.enrich(article, tags);
        return tags.getPlaces();
    }
}
