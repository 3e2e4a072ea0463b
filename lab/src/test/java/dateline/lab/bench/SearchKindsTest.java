package dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchKindsTest {

    private static final String SAMPLE = """
            {"hits": [{"articleId": "a1", "story": {"storyId": "s1"}}, {"articleId": "a2", "story": null}],
             "facets": {
               "person": [{"value": "Ana \\"Nia\\" Ferreira", "count": 2}],
               "place": [{"value": "São Tomé", "count": 1}],
               "keyphrase": [{"value": "harbour bridge repairs cable ferries island", "count": 1},
                             {"value": "water tower 2019", "count": 1}]}}
            """;

    @Test
    void asksAboutWhatIsThereInEveryKind() throws Exception {
        var kinds = SearchKinds.of(new ObjectMapper().readTree(SAMPLE)).byKind();

        assertThat(kinds.get("a word")).first().isEqualTo("/api/search?q=harbour");
        assertThat(kinds.get("a phrase")).containsExactly("/api/search?q=%22Ana+Nia+Ferreira%22");
        assertThat(kinds.get("how a word begins")).first().isEqualTo("/api/search?q=harb*");
        assertThat(kinds.get("either of six words")).first().asString().contains("harbour+OR+bridge");
        assertThat(kinds.get("like an article")).containsExactly("/api/search?like=a1", "/api/search?like=a2");
        assertThat(kinds.get("a story's time line")).containsExactly("/api/stories/s1/articles?sort=oldest");
        assertThat(kinds.values().stream().flatMap(List::stream))
                .allSatisfy(path -> assertThat(URI.create(path)).isNotNull());
    }

    @Test
    void asksNothingOfAKindThatIsNotThere() throws Exception {
        assertThat(SearchKinds.of(new ObjectMapper().readTree("{}")).byKind())
                .containsOnlyKeys("newest, with facets", "near a point", "stories rising");
    }
}
