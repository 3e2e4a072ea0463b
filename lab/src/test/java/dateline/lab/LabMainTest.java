package dateline.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabMainTest {

    @ParameterizedTest
    @ValueSource(strings = {"load", "chaos", "bench", "web"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help").text()).startsWith("Usage: lab " + command);
    }

    @Test
    void skipsWhatHasNoSet(@TempDir Path empty) {
        assertThat(run("load", "--data", empty.toString()).code()).isZero();
        assertThat(run("chaos", "--data", empty.toString(), "--command", "run").code())
                .isZero();
    }

    @Test
    void namesTheBenchmarkThatIsNotThere() {
        assertThat(run("bench", "NoSuchBenchmark", "--json"))
                .isEqualTo(new Run(1, "lab: No benchmark matches NoSuchBenchmark\n"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(run("load", "--data", "x", "--bogus").code()).isEqualTo(2);
    }

    private record Run(int code, String text) {}

    private static Run run(String... args) {
        var text = new StringWriter();
        var line = LabMain.commandLine().setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        return new Run(line.execute(args), text.toString().replace("\r\n", "\n"));
    }
}
