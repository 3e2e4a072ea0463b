package dateline.lab.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the items of a load set one at a time, file by file. */
final class LoadReader implements Closeable {

    /** Items are flat; what nests deeper is another kind of file. */
    private static final int MAX_DEPTH = 20;

    /** Four times the longest body that an article may have. */
    private static final int MAX_STRING = 4_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build());

    private final Iterator<Path> files;
    private Path file;
    private JsonParser parser;

    LoadReader(List<Path> files) {
        this.files = files.iterator();
    }

    /**
     * Returns the next item, or nothing after the last.
     *
     * @throws IOException if a file cannot be read or holds something else than JSON objects; the message says where
     */
    Optional<LoadItem> next() throws IOException {
        while (parser != null || open()) {
            try {
                JsonToken token = parser.nextToken();
                switch (token) {
                    case null -> close();
                    case START_ARRAY, END_ARRAY -> {} // the items themselves are what counts
                    case START_OBJECT -> {
                        return Optional.of(item(JSON.readTree(parser)));
                    }
                    default -> throw unusable("a JSON object is wanted, but there is " + token);
                }
            } catch (JsonProcessingException e) {
                throw unusable(e.getOriginalMessage());
            }
        }
        return Optional.empty();
    }

    private boolean open() throws IOException {
        if (!files.hasNext()) {
            return false;
        }
        file = files.next();
        parser = JSON.createParser(file.toFile());
        return true;
    }

    private static LoadItem item(JsonNode node) {
        return new LoadItem(
                text(node, "id"), text(node, "title"), text(node, "body"), text(node, "source"), text(node, "authors"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("").strip();
    }

    private IOException unusable(String what) {
        return new IOException(
                "Cannot read " + file + ", line " + parser.currentLocation().getLineNr() + ": " + what);
    }

    @Override
    public void close() throws IOException {
        if (parser != null) {
            parser.close();
            parser = null;
        }
    }
}
