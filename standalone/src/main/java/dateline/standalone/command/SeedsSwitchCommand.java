package dateline.standalone.command;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets seeds rest, and wakes them. */
final class SeedsSwitchCommand {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As dateline seeds lists them.")
    private List<String> ids;

    private SeedsSwitchCommand() {}

    /** Reads them again. */
    @Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            showDefaultValues = true,
            description = "Reads disabled seeds again; what came meanwhile and is still there is read too.")
    static final class Enable implements Callable<Integer> {

        @Mixin
        private SeedsSwitchCommand seeds;

        @Override
        public Integer call() throws InterruptedException {
            return seeds.turn(true);
        }
    }

    /** Reads them no more, and keeps them. */
    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            showDefaultValues = true,
            description = "Keeps seeds but reads them no more, until they are enabled.")
    static final class Disable implements Callable<Integer> {

        @Mixin
        private SeedsSwitchCommand seeds;

        @Override
        public Integer call() throws InterruptedException {
            return seeds.turn(false);
        }
    }

    private int turn(boolean on) throws InterruptedException {
        SeedTopic topic = SeedTopic.open(kafka, topics);
        List<Seed> turned = new ArrayList<>();
        for (String id : ids) {
            Seed seed = topic.one(id, spec.commandLine().getErr());
            turned.add(Seed.newBuilder(seed).setEnabled(on).build());
        }
        topic.write(turned);
        turned.forEach(seed -> spec.commandLine().getOut().println((on ? "enabled " : "disabled ") + seed.getSeedId()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
