package dateline.lab.score.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.enricher.TaggedText;
import dateline.enrich.name.NameSpan;
import dateline.lab.score.ScoredArticle;
import dateline.schemas.EntityKind;
import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads texts with labels by offset, as re3d has them, and splits them as the pipeline does.
 *
 * <p>The set labels "rebels" and "the president" beside names: what has no capital letter is left out. Where labels
 * overlap the longest counts, and among labels of one stretch the one that its annotators were surest of. A label that
 * does not begin and end with our tokens is still asked for, with the tokens it touches. A leading "the" is no part.
 */
final class OffsetReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OffsetReader() {}

    private record Label(int start, int end, EntityKind kind, double confidence) {}

    /** The documents of each folder in the folder, in order of name. */
    static List<GoldDocument> readAll(Path folder) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.filter(Files::isDirectory).sorted().toList()) {
                documents.addAll(read(part));
            }
        }
        return documents;
    }

    private static List<GoldDocument> read(Path part) throws IOException {
        Map<String, List<Label>> labels = new HashMap<>();
        for (String line : Files.readAllLines(part.resolve("entities.json"))) {
            JsonNode node = JSON.readTree(line);
            EntityKind kind = ColumnReader.kind(node.path("type").asText());
            String value = node.path("value").asText();
            if (kind != null && value.chars().anyMatch(Character::isUpperCase)) {
                int article = value.startsWith("the ") || value.startsWith("The ") ? "the ".length() : 0;
                labels.computeIfAbsent(node.path("documentId").asText(), _ -> new ArrayList<>())
                        .add(new Label(
                                node.path("begin").asInt() + article,
                                node.path("end").asInt(),
                                kind,
                                node.path("confidence").asDouble()));
            }
        }
        List<GoldDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(part.resolve("documents.json"))) {
            JsonNode node = JSON.readTree(line);
            documents.add(document(
                    node.path("text").asText(),
                    labels.getOrDefault(node.path("_id").asText(), List.of())));
        }
        return documents;
    }

    private static GoldDocument document(String body, List<Label> labels) {
        List<Label> longest = new ArrayList<>();
        labels.stream()
                .sorted(Comparator.comparingInt((Label label) -> label.start() - label.end())
                        .thenComparing(Label::confidence, Comparator.reverseOrder()))
                .filter(label ->
                        longest.stream().noneMatch(taken -> taken.start() < label.end() && label.start() < taken.end()))
                .forEach(longest::add);
        var tags = Tags.newBuilder();
        new SentenceEnricher().enrich(ScoredArticle.of(body), tags);
        var text = new TaggedText(body, tags);
        return new GoldDocument(text.sentences().stream()
                .map(sentence -> sentence(text, sentence, longest))
                .toList());
    }

    private static GoldSentence sentence(TaggedText text, Sentence sentence, List<Label> labels) {
        int first = sentence.getFirstToken();
        int count = sentence.getTokenCount();
        var words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = text.token(first + i);
        }
        List<NameSpan> names = new ArrayList<>();
        for (Label label : labels) {
            int begin = 0;
            while (begin < count && text.end(first + begin) <= label.start()) {
                begin++;
            }
            int after = begin;
            while (after < count && text.start(first + after) < label.end()) {
                after++;
            }
            if (after > begin) {
                names.add(new NameSpan(begin, after, label.kind(), 1));
            }
        }
        names.sort(Comparator.comparingInt(NameSpan::first));
        return new GoldSentence(words, names);
    }
}
