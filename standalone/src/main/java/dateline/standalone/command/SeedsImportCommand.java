package dateline.standalone.command;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the seeds of a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Adds the seeds of a YAML file, and changes those that are there by the same id."
                + " Nothing is read before that: the addresses are taken as they are.")
final class SeedsImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Parameters(paramLabel = "FILE", description = "For example seeds/seeds.yaml.")
    private Path file;

    @Override
    public Integer call() throws InterruptedException {
        List<Seed> wanted = SeedFile.read(file);
        SeedTopic topic = SeedTopic.open(kafka, topics);
        var there = topic.all(spec.commandLine().getErr());
        List<Seed> written = new ArrayList<>();
        int changed = 0;
        for (Seed seed : wanted) {
            Seed before = there.get(seed.getSeedId());
            Seed after = before == null
                    ? seed
                    : Seed.newBuilder(seed).setAddedAt(before.getAddedAt()).build();
            if (!after.equals(before)) {
                written.add(after);
                changed += before == null ? 0 : 1;
            }
        }
        topic.write(written);
        spec.commandLine()
                .getOut()
                .println("added " + (written.size() - changed) + ", changed " + changed + ", as they were "
                        + (wanted.size() - written.size()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
