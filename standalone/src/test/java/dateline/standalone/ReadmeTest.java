package dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.EnrichMain;
import dateline.ingest.IngestMain;
import dateline.sink.SinkMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README says of commands and options is what they answer to. */
class ReadmeTest {

    private static final Pattern FLAG = Pattern.compile("`(--[a-z-]+)`");
    private static final Pattern VARIABLE = Pattern.compile("DATELINE_[A-Z_]+");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./dateline ([a-z-]+)");

    private final String readme = read();

    @Test
    void everyOptionItListsExists() {
        Set<String> flags = new TreeSet<>();
        commands()
                .forEach(command ->
                        command.getCommandSpec().options().forEach(option -> flags.addAll(Set.of(option.names()))));

        assertThat(matches(FLAG, readme)).isSubsetOf(flags);
    }

    @Test
    void itListsEveryEnvironmentVariableThatAnOptionTakes() {
        Set<String> variables = new TreeSet<>();
        commands()
                .forEach(command -> command.getCommandSpec().options().forEach(option -> {
                    if (option.defaultValueString() != null || option.defaultValue() != null) {
                        variables.addAll(matches(VARIABLE, String.valueOf(option.defaultValue())));
                    }
                }));
        Set<String> launcher = Set.of("DATELINE_JAVA_OPTS", "DATELINE_JAVA_HOME");

        Set<String> listed = matches(VARIABLE, readme);
        listed.removeAll(launcher);

        assertThat(listed).containsAll(variables);
    }

    @Test
    void everyCommandItShowsExists() {
        assertThat(matches(COMMAND, readme))
                .isNotEmpty()
                .isSubsetOf(DatelineMain.commandLine().getSubcommands().keySet());
    }

    @Test
    void everyCommandIsShown() {
        assertThat(DatelineMain.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(readme).containsPattern("`" + command + "`|\\./dateline " + command));
    }

    private static Stream<CommandLine> commands() {
        return Stream.concat(
                        Stream.of(DatelineMain.commandLine()),
                        Stream.of(
                                new CommandLine(new IngestMain()),
                                new CommandLine(new EnrichMain()),
                                new CommandLine(new SinkMain())))
                .flatMap(ReadmeTest::withSubcommands);
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ReadmeTest::withSubcommands));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(match.groupCount())));
        return found;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../README.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
