package dateline.lab.score.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.lab.score.Counts;
import dateline.schemas.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameSetTest {

    private static final String AGENCY_COPY = """
            RAIN B-misc
            STOPS O

            Ada B-person
            Example I-person

            XANADU B-location
            1996-08-30 O

            It O
            stopped O
            . O

            SUN O
            SHINES O

            UTOPIA B-location
            1996-08-31 O

            Bo B-person
            Ada B-person
            smiled O
            """;

    @TempDir
    private Path data;

    @Test
    void tellsDocumentsApartByTheLineOfPlaceAndDate() throws IOException {
        Path file = data.resolve(NameSet.CONLL_DEV.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, AGENCY_COPY);

        List<GoldDocument> documents = NameSet.CONLL_DEV.read(data);

        assertThat(documents)
                .extracting(document -> document.sentences().size())
                .containsExactly(4, 3);
        assertThat(documents.getFirst().sentences().get(1).names())
                .containsExactly(new NameSpan(0, 2, EntityKind.PERSON, 1));
        assertThat(documents.getLast().sentences().getLast().names()).hasSize(2);
    }

    @Test
    void countsANameOnlyWhenWordsAndKindAreRight() {
        var gold = new GoldDocument(List.of(new GoldSentence(
                new String[] {"Ada", "Example", "left", "Xanadu"},
                List.of(new NameSpan(0, 2, EntityKind.PERSON, 1), new NameSpan(3, 4, EntityKind.PLACE, 1)))));
        var found = new TaggedSentence(
                List.of(new NameSpan(0, 1, EntityKind.PERSON, 1), new NameSpan(3, 4, EntityKind.PLACE, 0.5f)), 1);

        assertThat(NameCounts.of(List.of(gold), List.of(List.of(found)), NameCounts.COMMON))
                .containsExactly(new Counts(1, 2, 2));
    }
}
