package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecondReaderTest {

    @Test
    void namesTheJarThatIsMissing() {
        assertThatThrownBy(() -> SecondReader.in(SecondReaderTest.class.getClassLoader()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--accurate needs accurate.jar, which is not on the class path.");
    }
}
