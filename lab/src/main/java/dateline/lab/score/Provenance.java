package dateline.lab.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When, of what and on what a figure was measured.
 *
 * @param commit short id, with a plus sign when files were changed since
 * @param machine processor and how many cores
 */
record Provenance(LocalDate date, String commit, String machine) {

    static Provenance ofThisRun() throws IOException {
        return new Provenance(LocalDate.now(ZoneOffset.UTC), currentCommit(), thisMachine());
    }

    private static String currentCommit() throws IOException {
        String id = output("git", "rev-parse", "--short", "HEAD");
        if (id.isEmpty()) {
            return "unknown commit";
        }
        String changed = output("git", "status", "--porcelain", "--untracked-files=no", "--", "*.java", "*.bin");
        return changed.isEmpty() ? id : id + "+";
    }

    private static String thisMachine() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.isReadable(processors)) {
            for (String line : Files.readAllLines(processors)) {
                if (line.startsWith("model name")) {
                    model = line.substring(line.indexOf(':') + 1).strip();
                    break;
                }
            }
        }
        return Runtime.getRuntime().availableProcessors() + " cores of " + model + ", Java "
                + Runtime.version().feature();
    }

    private static String output(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) { // no git here
            return "";
        }
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
