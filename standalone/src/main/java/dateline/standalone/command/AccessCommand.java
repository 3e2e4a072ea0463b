package dateline.standalone.command;

import dateline.program.access.TokenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a token and writes the line that lets it in. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Makes a token, prints it, and writes the line that lets it in to a file for --tokens. The file does"
                        + " not hold the token itself; take the line out to end it.")
public final class AccessCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "Who gets it, for the audit log; no white space.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "read",
            description = "read, or write, which may also push articles and store searches.")
    private String role;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_TOKENS:-tokens.txt}",
            description = "Where the line is written; made if it is not there.")
    private Path tokens;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String token = TokenFile.newToken();
        append(line(token) + System.lineSeparator());
        spec.commandLine().getOut().println(token);
        spec.commandLine()
                .getErr()
                .println(
                        "Shown only now. Send it as 'Authorization: Bearer TOKEN', or set DATELINE_API_TOKEN for commands. "
                                + tokens + " lets it in.");
        return 0;
    }

    private String line(String token) {
        try {
            return TokenFile.line(name, role, token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void append(String line) throws IOException {
        if (!Files.exists(tokens)
                && tokens.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    tokens, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(tokens, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
