package dateline.standalone;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.logging.log4j.core.LoggerContext;

/** Turns logging from the terminal, where it would run into the progress lines, to a file. */
public final class LogFile {

    private LogFile() {}

    /** From now on everything at INFO goes to {@code dateline.log} in this folder, and only errors to the terminal too. */
    public static void in(Path folder) {
        System.setProperty("dateline.logs", folder.toString());
        try {
            URI config = Objects.requireNonNull(LogFile.class.getResource("/log4j2-up.properties"))
                    .toURI();
            LoggerContext.getContext(false).setConfigLocation(config);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
