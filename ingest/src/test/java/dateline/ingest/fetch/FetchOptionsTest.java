package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FetchOptionsTest {

    @Command
    private static final class Reading {
        @Mixin
        private FetchOptions fetch;
    }

    @Test
    void readsOnlyThePublicInternetOncePerSecond() {
        FetchConfig config = config();

        assertThat(config.allowed()).isEmpty();
        assertThat(config.hostDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(UserAgent.of(config.contact())).matches("Dateline/\\S+");
    }

    @Test
    void takesWhatTheUserSays() {
        FetchConfig config = config(
                "--contact=mailto:news@reader.example",
                "--host-delay=PT5S",
                "--allow-network=169.254.0.0/16,fe80::/10",
                "--allow-private");

        assertThat(UserAgent.of(config.contact())).matches("Dateline/\\S+ \\(\\+mailto:news@reader\\.example\\)");
        assertThat(config.hostDelay()).isEqualTo(Duration.ofSeconds(5));
        var rule = new AddressRule(config.allowed());
        assertThat(rule.objection(InetAddress.ofLiteral("169.254.169.254"))).isEmpty();
        assertThat(rule.objection(InetAddress.ofLiteral("10.0.0.1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --contact=two words         | --contact must be
            --contact=x)y               | --contact must be
            --host-delay=PT2H           | --host-delay must be
            --host-delay=PT-1S          | --host-delay must be
            --websub-url=ftp://a.b      | --websub-url must be
            --websub-url=http://a.b/?c  | --websub-url must be
            --allow-network=intranet    | --allow-network: 'intranet' is no network
            """)
    void namesTheOptionThatIsWrong(String option, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> config(option)).withMessageContaining(message);
    }

    private static FetchConfig config(String... args) {
        var reading = new Reading();
        new CommandLine(reading).parseArgs(args);
        return reading.fetch.config();
    }
}
