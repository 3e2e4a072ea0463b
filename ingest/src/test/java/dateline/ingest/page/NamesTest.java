package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            By Ada Writer                                    | Ada Writer
            By ADA WRITER and Ben Author                     | ADA WRITER,Ben Author
            Von Ada Schreiber und Ben Autor                  | Ada Schreiber,Ben Autor
            By by Ada Writer December 16, 2026, 4:19 PM      | Ada Writer
            Posted on 3 May 2026 by Ada Writer               | Ada Writer
            Par Ada Lécrivain (à Bruxelles)                  | Ada Lécrivain
            Autor: Ada Schreiber                             | Ada Schreiber
            Ada Writer Staff Writer                          | Ada Writer
            Ada Writer, Chief Reporter, 3 May                | Ada Writer,Chief
            admin                                            | -
            Example Courier                                  | -
            https://example.org/staff/1                      | -
            ada@example.org                                  | -
            Veröffentlicht am                                | -
            """)
    void takesTheNamesOutOfALine(String line, String names) {
        assertThat(new Names(Set.of("examplecourier")).in(line))
                .isEqualTo(names == null ? List.of() : List.of(names.split(",", -1)));
    }
}
