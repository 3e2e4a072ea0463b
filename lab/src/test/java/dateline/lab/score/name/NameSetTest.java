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

    @Test
    void takesNamesOutOfTheMentionsOfGum() throws IOException {
        Path folder = data.resolve(NameSet.GUM_NEWS.path());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("one.conllu"), """
                # newdoc id = one
                1\tBiologist\t_\tNOUN\tNN\t_\t_\t_\t_\tEntity=(1-person-new-n-cf1-1,2,3-coref
                2\tAda\t_\tPROPN\tNNP\t_\t_\t_\t_\t_
                3\tExample\t_\tPROPN\tNNP\t_\t_\t_\t_\tEntity=1)
                4\tsees\t_\tVERB\tVBZ\t_\t_\t_\t_\t_
                5\tthe\t_\tDET\tDT\t_\t_\t_\t_\tEntity=(2-organization-new-n-cf1-2-coref
                6\tBank\t_\tPROPN\tNNP\t_\t_\t_\t_\t_
                7\tof\t_\tADP\tIN\t_\t_\t_\t_\t_
                8\tUtopia\t_\tPROPN\tNNP\t_\t_\t_\t_\tEntity=(3-place-new-n-cf1-1-coref)2)
                9\tand\t_\tCCONJ\tCC\t_\t_\t_\t_\t_
                10\tUtopians\t_\tPROPN\tNNPS\t_\t_\t_\t_\tEntity=(4-person-new-n-cf1-1-sgl)
                11\tand\t_\tCCONJ\tCC\t_\t_\t_\t_\t_
                12\tsailors\t_\tNOUN\tNNS\t_\t_\t_\t_\tEntity=(5-person-new-n-cf1-1-sgl)

                """);

        assertThat(NameSet.GUM_NEWS.read(data).getFirst().sentences().getFirst().names())
                .containsExactly(
                        new NameSpan(1, 3, EntityKind.PERSON, 1), new NameSpan(5, 8, EntityKind.ORGANISATION, 1));
    }

    @Test
    void findsTheTokensOfLabelsThatAreGivenByOffset() throws IOException {
        Path folder = data.resolve(NameSet.RE3D.path()).resolve("part");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("documents.json"), "{\"_id\": \"a\", \"text\": \"The Bank of Utopia paid rebels.\"}");
        Files.writeString(folder.resolve("entities.json"), """
                {"begin": 0, "end": 18, "type": "Organisation", "value": "The Bank of Utopia", "documentId": "a"}
                {"begin": 12, "end": 18, "type": "Location", "value": "Utopia", "documentId": "a"}
                {"begin": 24, "end": 30, "type": "Organisation", "value": "rebels", "documentId": "a"}
                """);

        assertThat(NameSet.RE3D.read(data).getFirst().sentences().getFirst().names())
                .containsExactly(new NameSpan(1, 4, EntityKind.ORGANISATION, 1));
    }
}
