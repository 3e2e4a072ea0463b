package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EnrichConfigTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | en,de    | 8072  | --threads must be 1 to 256, but was 0
            257 | en,de    | 8072  | --threads must be 1 to 256, but was 257
            1   | en       | 8072  | --languages must name at least two, but was [en]
            1   | en,en    | 8072  | --languages must name at least two, but was [en, en]
            1   | en,EN    | 8072  | --languages: 'EN' is not a lower-case ISO 639-1 code
            1   | en,xx    | 8072  | --languages: 'xx' is not a lower-case ISO 639-1 code
            1   | en,de    | 65536 | --http-port must be 0 to 65535, but was 65536
            """)
    void namesTheOptionThatIsWrong(int threads, String languages, int port, String message) {
        assertThatThrownBy(() -> config(threads, List.of(languages.split(",", -1)), port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void canTellAllUsualLanguages() {
        assertThat(config(2, EnrichConfig.USUAL_LANGUAGES, 0).languages()).hasSize(34);
    }

    @Test
    void givesKafkaStreamsWhatItTakes() {
        var streams = new StreamsConfig(config(2, List.of("en", "de"), 0).streamsProperties());

        assertThat(streams.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(streams.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
        assertThat(streams.getMainConsumerConfigs("enrich", "enrich-1", 0)).containsEntry("session.timeout.ms", 6000);
        assertThat(streams.getProducerConfigs("enrich-1")).containsEntry("max.request.size", 24 << 20);
    }

    @Test
    void tellsItsDefaultLanguagesInHelp() {
        assertThat(run("--help").replaceAll("\\s+", ""))
                .contains("Default:" + String.join(",", EnrichConfig.USUAL_LANGUAGES) + ".")
                .doesNotContain("_NULL_");
    }

    @Test
    void describesItsTopologyWithoutKafka() {
        assertThat(run("--describe")).startsWith("Topologies:").contains("write-enriched-articles");
    }

    @Test
    void namesTheJarThatAccurateModeNeeds() {
        var err = new StringWriter();
        int code =
                new CommandLine(new EnrichMain()).setErr(new PrintWriter(err)).execute("--accurate");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("--accurate needs accurate.jar, which is not on the class path");
    }

    private static String run(String option) {
        var out = new StringWriter();
        int code =
                new CommandLine(new EnrichMain()).setOut(new PrintWriter(out)).execute(option);
        assertThat(code).isZero();
        return out.toString();
    }

    private static EnrichConfig config(int threads, List<String> languages, int port) {
        return new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                Path.of("unused"),
                threads,
                languages,
                false,
                Retention.usual(),
                "127.0.0.1",
                port);
    }
}
