package dateline.standalone;

import dateline.ingest.PublishCommand;
import dateline.ingest.backfill.BackfillCommand;
import dateline.program.NamedVersion;
import dateline.standalone.command.AccessCommand;
import dateline.standalone.command.AlertsCommand;
import dateline.standalone.command.DeadLettersCommand;
import dateline.standalone.command.DemoCommand;
import dateline.standalone.command.ExplainCommand;
import dateline.standalone.command.ReindexCommand;
import dateline.standalone.command.SearchCommand;
import dateline.standalone.command.SearchesCommand;
import dateline.standalone.command.SeedsCommand;
import dateline.standalone.command.ShowCommand;
import dateline.standalone.command.StatusCommand;
import dateline.standalone.command.StoryCommand;
import dateline.standalone.command.TailCommand;
import dateline.standalone.command.TopicsCommand;
import dateline.standalone.command.TrendsCommand;
import dateline.standalone.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = NamedVersion.class,
        description = "A streaming news pipeline: articles in, tagged and searchable articles out.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            PublishCommand.class,
            BackfillCommand.class,
            TailCommand.class,
            SeedsCommand.class,
            SearchCommand.class,
            ReindexCommand.class,
            ShowCommand.class,
            StoryCommand.class,
            TrendsCommand.class,
            SearchesCommand.class,
            AlertsCommand.class,
            ExplainCommand.class,
            DeadLettersCommand.class,
            StatusCommand.class,
            TopicsCommand.class,
            AccessCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage. Every command answers --help."})
public final class DatelineMain {

    private DatelineMain() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, for tests and {@code main}. */
    static CommandLine commandLine() {
        var line = new CommandLine(new DatelineMain());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println("dateline: " + OneLine.of(e));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }
}
