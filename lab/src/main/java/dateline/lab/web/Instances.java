package dateline.lab.web;

import dateline.ingest.IngestProgram;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts instances of ingest, as threads of this JVM or as processes. */
final class Instances {

    private static final long STOP_SECONDS = 15;

    private Instances() {}

    static Instance here(KafkaOptions kafka, TopicOptions topics, WebClock clock, WebRunOptions options)
            throws InterruptedException {
        IngestProgram program = WebIngestCommand.program(kafka, topics, clock, options.hostDelay());
        program.start();
        return new Instance() {
            @Override
            public void kill() {
                throw new IllegalStateException("Not without this JVM");
            }

            @Override
            public boolean isAlive() {
                return true;
            }

            @Override
            public void stop() {
                program.close();
            }
        };
    }

    /** @param output what it prints is added there */
    static Instance process(
            KafkaOptions kafka, TopicOptions topics, WebClock clock, WebRunOptions options, Path output)
            throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dateline.lab.LabMain",
                        "web",
                        "ingest",
                        "--bootstrap-servers=" + kafka.bootstrapServers(),
                        "--registry=" + kafka.registryUrl(),
                        "--partitions=" + topics.partitions(),
                        "--wall=" + clock.wall(),
                        "--start=" + clock.start(),
                        "--speed=" + clock.speed(),
                        "--host-delay=" + options.hostDelay()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new Instance() {
            @Override
            public void kill() throws InterruptedException {
                process.destroyForcibly().waitFor();
            }

            @Override
            public boolean isAlive() {
                return process.isAlive();
            }

            @Override
            public void stop() throws InterruptedException {
                process.destroy();
                if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    kill();
                }
            }
        };
    }
}
