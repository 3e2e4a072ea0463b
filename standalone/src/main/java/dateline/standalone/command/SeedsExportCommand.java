package dateline.standalone.command;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the seeds as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Writes the seeds as YAML, to be changed and imported again, here or elsewhere.")
final class SeedsExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Written anew. Default: standard output.")
    private Path file;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var seeds =
                SeedTopic.open(kafka, topics).all(spec.commandLine().getErr()).values();
        String text = SeedFile.write(seeds);
        if (file == null) {
            spec.commandLine().getOut().print(text);
        } else {
            Files.writeString(file, text);
            spec.commandLine().getOut().println("wrote " + seeds.size() + " seeds to " + file);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
