package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.ingest.source.FeedSource;
import dateline.ingest.source.Sources;
import dateline.schemas.Lane;
import dateline.schemas.Seed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.TypeConversionException;

/** Seeds as a YAML file: {@code seeds:}, then for each {@code url} and what else is to be said of it. */
final class SeedFile {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());

    private static final Set<String> FIELDS = Set.of("id", "kind", "url", "publisher", "interval", "lane", "enabled");

    private static final long MOST_BYTES = 16 << 20;

    private SeedFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalStateException if it cannot be read or says what is no seed; the message names the place
     */
    static List<Seed> read(Path file) {
        JsonNode root;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException(file + " has more than " + MOST_BYTES + " bytes");
            }
            root = YAML.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        JsonNode list = root == null ? null : root.path("seeds");
        if (list == null || !list.isArray()) {
            throw new IllegalStateException(file + " must begin with 'seeds:' and then list them");
        }
        List<Seed> seeds = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : list) {
            String place = file + ", seed " + (seeds.size() + 1);
            Seed seed = seed(entry, place, ids);
            if (!ids.add(seed.getSeedId())) {
                throw new IllegalStateException(place + ": id " + seed.getSeedId() + " is there twice");
            }
            seeds.add(seed);
        }
        return seeds;
    }

    private static Seed seed(JsonNode entry, String place, Set<String> taken) {
        for (var field : entry.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new IllegalStateException(place + ": '" + field.getKey() + "' is none of "
                        + FIELDS.stream().sorted().toList());
            }
        }
        String url = entry.path("url").asText();
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": url '" + url + "' is no address", e);
        }
        String kind = entry.path("kind").asText(FeedSource.KIND);
        if (url.isEmpty() || !Sources.kinds().contains(kind)) {
            throw new IllegalStateException(
                    place + (url.isEmpty() ? ": url is missing" : ": kind must be one of " + Sources.kinds()));
        }
        String id = entry.has("id") ? entry.path("id").asText() : SeedId.of(address, taken);
        if (!SeedId.isWellFormed(id)) {
            throw new IllegalStateException(place + ": id must be lower-case letters, digits and hyphens");
        }
        return Seed.newBuilder()
                .setSeedId(id)
                .setKind(kind)
                .setUrl(url)
                .setPublisher(
                        entry.hasNonNull("publisher") ? entry.path("publisher").asText() : null)
                .setPollInterval(interval(entry.path("interval").asText(""), place))
                .setLane(lane(entry.path("lane").asText("live"), place))
                .setEnabled(entry.path("enabled").asBoolean(true))
                .setAddedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static Long interval(String text, String place) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new SeedOptions.Interval().convert(text).toMillis();
        } catch (TypeConversionException e) {
            throw new IllegalStateException(place + ": interval " + e.getMessage(), e);
        }
    }

    private static Lane lane(String text, String place) {
        try {
            return Lane.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": lane must be live or backfill, but was '" + text + "'", e);
        }
    }

    /** The same as text, by id. */
    static String write(Collection<Seed> seeds) {
        ObjectNode root = YAML.createObjectNode();
        ArrayNode list = root.putArray("seeds");
        seeds.stream().sorted(Comparator.comparing(Seed::getSeedId)).forEach(seed -> {
            ObjectNode entry = list.addObject()
                    .put("id", seed.getSeedId())
                    .put("kind", seed.getKind())
                    .put("url", seed.getUrl());
            if (seed.getPublisher() != null) {
                entry.put("publisher", seed.getPublisher());
            }
            if (seed.getPollInterval() != null) {
                entry.put("interval", Duration.ofMillis(seed.getPollInterval()).toString());
            }
            if (seed.getLane() != Lane.LIVE) {
                entry.put("lane", seed.getLane().name().toLowerCase(Locale.ROOT));
            }
            if (!seed.getEnabled()) {
                entry.put("enabled", false);
            }
        });
        var text = new StringWriter();
        try {
            YAML.writeValue(text, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
