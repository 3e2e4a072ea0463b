package dateline.lab;

import dateline.lab.bench.BenchCommand;
import dateline.lab.chaos.ChaosCommand;
import dateline.lab.load.LoadCommand;
import dateline.lab.make.MakeCommand;
import dateline.lab.score.ScoreCommand;
import dateline.lab.train.TrainCommand;
import dateline.lab.web.WebCommand;
import dateline.program.NamedVersion;
import dateline.schemas.AvroSafety;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures the pipeline. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = NamedVersion.class,
        description = "Measures the pipeline.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScoreCommand.class,
            TrainCommand.class,
            LoadCommand.class,
            ChaosCommand.class,
            BenchCommand.class,
            WebCommand.class,
            MakeCommand.class
        },
        footer = {"", "Exit codes: 0 done or skipped, 1 failed or something lost, 2 wrong usage."})
public final class LabMain {

    private LabMain() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        AvroSafety.establish(); // before the first builder, or Avro refuses to make one
        var line = new CommandLine(new LabMain()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println("lab: " + (e.getMessage() == null ? e : e.getMessage()));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }
}
