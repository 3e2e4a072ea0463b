package dateline.standalone.command;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes seeds out. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Takes seeds out: they are read no more, and what was known of them is forgotten."
                + " Their articles stay.")
final class SeedsRemoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As dateline seeds lists them.")
    private List<String> ids;

    @Override
    public Integer call() throws InterruptedException {
        SeedTopic topic = SeedTopic.open(kafka, topics);
        var there = topic.all(spec.commandLine().getErr());
        int unknown = 0;
        for (String id : ids) {
            if (there.containsKey(id)) {
                topic.remove(id);
                spec.commandLine().getOut().println("removed " + id);
            } else {
                unknown++;
                spec.commandLine()
                        .getErr()
                        .println("There is no seed " + Terminal.safe(id) + ". Which there are says: dateline seeds");
            }
        }
        spec.commandLine().getOut().flush();
        return unknown == 0 ? 0 : 1;
    }
}
