package dateline.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown file with a section a job, between comment lines, so that a job writes over its own section only. */
final class ScoresFile {

    private ScoresFile() {}

    /**
     * Puts a report in place of the last one of the job, or at the end when there was none.
     *
     * @throws IOException if the file is there and can not be read, or can not be written
     */
    static void replace(Path file, String job, Report report, Provenance provenance) throws IOException {
        String begin = "<!-- score " + job + " -->";
        String end = "<!-- end " + job + " -->";
        String section = begin + "\n## " + report.title() + "\n\n`lab score " + job + "`, " + provenance.date()
                + ", commit " + provenance.commit() + ", " + provenance.machine() + ".\n" + report.toMarkdown() + end
                + "\n";
        String old = Files.exists(file) ? Files.readString(file) : "# Scores\n";
        int from = old.indexOf(begin);
        int to = old.indexOf(end, Math.max(from, 0));
        String text = from < 0 || to < 0
                ? old + "\n" + section
                : old.substring(0, from) + section + old.substring(to + end.length() + 1);
        Files.writeString(file, text);
    }
}
