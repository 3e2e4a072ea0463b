package dateline.program.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class AccessOptionsTest {

    @Command
    private static final class Program {
        @Mixin
        private final AccessOptions access = new AccessOptions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.53"})
    void asksForNothingOnLoopback(String host) {
        assertThat(options().config(host).isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "news.example", "127.0.0.1.example"})
    void refusesToLetEverybodyInFromElsewhereUnlessTold(String host) {
        assertThatThrownBy(() -> options().config(host))
                .hasMessageContaining("--tokens")
                .hasMessageContaining("--open");
        assertThat(options("--open").config(host).isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--open --tokens=t, leave out --tokens",
        "--oidc-issuer=https://id.example, needs --public-url",
        "--open --requests=0, --requests must be",
        "--oidc-issuer=https://id.example --public-url=https://x.example --oidc-writers=editors, CLAIM=VALUE",
    })
    void saysWhichOptionsDoNotGoTogether(String options, String said) {
        assertThatThrownBy(() -> options(options.split(" ")).config("0.0.0.0")).hasMessageContaining(said);
    }

    private static AccessOptions options(String... options) {
        var program = new Program();
        new CommandLine(program).parseArgs(options);
        return program.access;
    }
}
