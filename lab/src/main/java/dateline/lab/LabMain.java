package dateline.lab;

import dateline.lab.bench.BenchCommand;
import dateline.lab.chaos.ChaosCommand;
import dateline.lab.load.LoadCommand;
import dateline.program.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Measures the pipeline. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = LabMain.Version.class,
        description = "Measures the pipeline.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LoadCommand.class, ChaosCommand.class, BenchCommand.class},
        footer = {"", "Exit codes: 0 done or skipped, 1 failed or something lost, 2 wrong usage."})
public final class LabMain {

    private LabMain() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new LabMain());
        line.setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println("lab: " + (e.getMessage() == null ? e : e.getMessage()));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.of("lab")};
        }
    }
}
