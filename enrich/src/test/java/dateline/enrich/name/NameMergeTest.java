package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.EntityKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMergeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0-2 PERSON .6       | 0-2 PERSON .9          | 0-2 PERSON 0.75
            3-4 PLACE .95       | -                      | 3-4 PLACE 0.475
            3-4 PLACE .8        | -                      | -
            -                   | 3-4 PLACE .95          | 3-4 PLACE 0.475
            -                   | 3-4 PLACE .8           | -
            3-4 PERSON .92      | 3-4 ORGANISATION .97   | 3-4 ORGANISATION 0.485
            3-4 ORGANISATION .97| 3-5 ORGANISATION .92   | 3-4 ORGANISATION 0.485
            5-6 PLACE .9        | 0-1 PERSON .98, 5-6 PLACE .9 | 0-1 PERSON 0.49, 5-6 PLACE 0.9
            """)
    void weighsBothTaggers(String first, String second, String expected) {
        TaggedSentence merged = NameMerge.merge(sentence(first, 0.4f), sentence(second, 0.7f));

        assertThat(merged.names()).isEqualTo(sentence(expected, 1).names());
        assertThat(merged.probability()).isEqualTo(0.7f);
    }

    private static TaggedSentence sentence(String names, float probability) {
        return new TaggedSentence(
                names == null
                        ? List.of()
                        : Arrays.stream(names.split(", ", -1))
                                .map(NameMergeTest::name)
                                .toList(),
                probability);
    }

    private static NameSpan name(String name) {
        String[] parts = name.split("[- ]", -1);
        return new NameSpan(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                EntityKind.valueOf(parts[2]),
                Float.parseFloat(parts[3]));
    }
}
