package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.AvroSafety;
import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyTagsTest {

    static {
        AvroSafety.establish();
    }

    @ParameterizedTest
    @EnumSource(CopyKind.class)
    void everyKindHasItsNameInTheSchema(CopyKind kind) {
        DuplicateVerdict tag = CopyTags.of(new CopyVerdict(kind, 0.5, "first", "second", List.of("because")));

        assertThat(tag.getKind().name()).isEqualTo(kind.name());
        assertThat(tag.getEvidence()).containsExactly("because");
        assertThat(tag.getMaker()).isEqualTo("copy-rules/1");
        assertThat(tag.getSimilarity()).isEqualTo(0.5f);
    }

    @Test
    void anArticleOfItsOwnHasNoOriginal() {
        DuplicateVerdict tag = CopyTags.of(CopyVerdict.NONE);

        assertThat(tag.getKind()).isEqualTo(DuplicateKind.NONE);
        assertThat(tag.getOriginal()).isNull();
    }
}
