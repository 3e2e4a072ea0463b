package dateline.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void refusesASecondHolderAndNamesTheFirst(@TempDir Path folder) throws Exception {
        try (var _ = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void canBeTakenAgainOnceGivenBack(@TempDir Path folder) throws Exception {
        DataFolder.take(folder).close();

        try (var again = DataFolder.take(folder)) {
            assertThat(again.folder("kafka")).isDirectory();
        }
    }
}
