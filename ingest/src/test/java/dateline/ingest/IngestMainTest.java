package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.program.access.AccessConfig;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class IngestMainTest {

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publish                              | Name files or folders, or - for standard input
            publish /no/such/folder              | There is no file or folder /no/such/folder
            publish - --format csv               | 'csv' is none of auto, text, html, ndjson
            publish - --language English!        | --language English! is not a BCP 47 language tag
            publish - --file-list /no/such/file  | Cannot read --file-list /no/such/file
            publish - --lane SLOW                | Invalid value for option '--lane'
            --http-port 70000                    | --http-port must be 0 to 65535, but was 70000
            --partitions 0                       | --partitions must be 1 to 1000, but was 0
            """)
    void saysWhatIsWrongWithTheCommandAndEndsWithTwo(String command, String error) {
        assertThat(execute(command.split(" ", -1))).isEqualTo(2);
        assertThat(said.toString()).contains(error);
    }

    @Test
    void explainsItself() {
        assertThat(execute("--help")).isZero();
        assertThat(said.toString()).contains("publish", "--http-port", "--bootstrap-servers");
        assertThat(execute("--version")).isZero();
        assertThat(said.toString()).contains("ingest ");
    }

    /** The standalone command line takes the command as it is. */
    @Test
    void lendsItsPublishCommandToOthers() {
        var command = new CommandLine(new PublishCommand());
        command.setErr(new PrintWriter(said, true));

        assertThat(command.execute("--format", "HTML")).isEqualTo(2);
        assertThat(said.toString()).contains("Name files or folders");
    }

    @Test
    void checksItsConfig() {
        assertThatThrownBy(
                        () -> new IngestConfig(new KafkaOptions(), new TopicOptions(), " ", 0, AccessConfig.LOOPBACK))
                .hasMessage("--http-host must not be empty");
    }

    private int execute(String... arguments) {
        CommandLine command = IngestMain.commandLine();
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        return command.execute(arguments);
    }
}
