package dateline.program.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens in a file, a line each: name, role and the SHA-256 of the token in hexadecimal, parted by white space; {@code #}
 * starts a comment. The file never holds a token itself. It is read again when it changes, so that taking a line out
 * takes effect within seconds.
 *
 * <p>A plain hash is enough here, other than for passwords: a token is 256 random bits, which nobody guesses.
 */
public final class TokenFile implements Verifier {

    private static final Logger log = LoggerFactory.getLogger(TokenFile.class);

    private static final Pattern LINE = Pattern.compile("(\\S{1,100})\\s+(\\S{1,10})\\s+([0-9a-f]{64})");
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int TOKEN_BYTES = 32;

    private record Read(FileTime modified, Map<String, Caller> byHash) {}

    private final Path file;
    private final Duration look;
    private volatile Read read;
    private volatile long lookedAtNanos;

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it cannot be read, or a line is not as above; the message names the line
     */
    TokenFile(Path file) {
        this(file, LOOK);
    }

    /** @param look how long between two looks whether the file has changed */
    TokenFile(Path file, Duration look) {
        this.file = file;
        this.look = look;
        try {
            this.read = read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read --tokens " + file + ": " + e, e);
        }
        this.lookedAtNanos = System.nanoTime();
    }

    @Override
    public Optional<Caller> verify(String credential) {
        lookAgain();
        return Optional.ofNullable(read.byHash().get(hash(credential)));
    }

    private void lookAgain() {
        if (System.nanoTime() - lookedAtNanos < look.toNanos()) {
            return;
        }
        lookedAtNanos = System.nanoTime();
        try {
            if (!Files.getLastModifiedTime(file).equals(read.modified())) {
                read = read(file);
                log.info("Read {} tokens anew from {}", read.byHash().size(), file);
            }
        } catch (IOException | IllegalArgumentException e) {
            log.warn("Going on with the tokens known so far: {}", e.getMessage());
        }
    }

    private static Read read(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file); // before, so that a change meanwhile is read next time
        List<String> lines = Files.readAllLines(file);
        Map<String, Caller> byHash = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                var parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalArgumentException("Line " + (i + 1) + " of --tokens " + file
                            + " must be a name, a role and a SHA-256, as 'dateline access' writes it");
                }
                byHash.put(parts.group(3), new Caller(parts.group(1), Role.of(parts.group(2))));
            }
        }
        return new Read(modified, Map.copyOf(byHash));
    }

    /** A new token: 256 random bits in URL-safe letters. */
    public static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The line that lets a token in.
     *
     * @throws IllegalArgumentException if the name has white space or is longer than 100 letters, or there is no such
     *     role
     */
    public static String line(String name, String role, String token) {
        String line = name + " " + Role.of(role).word() + " " + hash(token);
        if (!LINE.matcher(line).matches() || name.contains("#")) {
            throw new IllegalArgumentException(
                    "A name must be 1 to 100 characters without white space or #, but was '" + name + "'");
        }
        return line;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
