package dateline.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.TaggedField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceResolverTest {

    private final Gazetteer gazetteer = Gazetteer.shipped();
    private final PlaceResolver resolver = new PlaceResolver(gazetteer);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Paris                          | Paris   | FR | -
            Paris, Texas                   | Paris   | US | Texas
            Paris, Ky.                     | Paris   | US | Kentucky
            Springfield; Peoria; Decatur   | Springfield | US | Illinois
            London; Toronto; Ontario       | London  | CA | Ontario
            London; Leeds; Manchester      | London  | GB | England
            Venezuelan                     | Venezuela | VE | -
            U.S.                           | United States | US | -
            Москва                         | Moscow  | RU | -
            Londres                        | London  | GB | England
            """)
    void choosesByWhatElseIsNamed(String names, String name, String country, String admin1) {
        Resolved first = resolver.resolve(names(names), Home.UNKNOWN).stream()
                .filter(resolved -> resolved.mentions().getFirst().start() == 0)
                .findFirst()
                .orElseThrow();

        assertThat(gazetteer.usualName(first.place())).isEqualTo(name);
        assertThat(gazetteer.country(first.place())).isEqualTo(country);
        if (admin1 != null) {
            assertThat(gazetteer.usualName(gazetteer.admin1Place(first.place())))
                    .isEqualTo(admin1);
        }
        assertThat(first.score()).isBetween(0.3f, 1f);
        assertThat(first.evidence()).isNotEmpty();
    }

    @Test
    void publishersHomeDecidesWhereNothingElseIsNamed() {
        Resolved state = resolver.resolve(names("Oregon"), Home.UNKNOWN).getFirst();
        int oregon = gazetteer.admin1Place(state.place());
        var home = new Home(gazetteer.countryPlace(oregon), oregon, 45.5, -122.7);

        Resolved salem = resolver.resolve(names("Salem"), home).getFirst();

        assertThat(gazetteer.admin1Place(salem.place())).isEqualTo(oregon);
        assertThat(salem.evidence()).contains("the publisher is at home there");
    }

    @Test
    void leavesOutWhatTheGazetteerHasNot() {
        assertThat(resolver.resolve(names("Xyzzyville"), Home.UNKNOWN)).isEmpty();
        assertThat(resolver.largest("Xyzzyville")).isEqualTo(Gazetteer.NONE);
    }

    @Test
    void refusesAFileThatIsNoGazetteer() {
        assertThatThrownBy(() -> new Gazetteer(ByteBuffer.allocate(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lab train places");
    }

    /** Names with a comma or a semicolon between. */
    private static List<PlaceName> names(String list) {
        List<PlaceName> names = new ArrayList<>();
        int start = 0;
        while (start < list.length()) {
            int end = start;
            while (end < list.length() && list.charAt(end) != ',' && list.charAt(end) != ';') {
                end++;
            }
            boolean comma = end < list.length() && list.charAt(end) == ',';
            names.add(new PlaceName(list.substring(start, end), TaggedField.BODY, start, end, comma, 1));
            start = end + 2;
        }
        return names;
    }
}
