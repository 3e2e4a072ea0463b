package dateline.lab.score.name;

import dateline.enrich.name.NameSpan;
import dateline.schemas.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Reads labelled sets in columns: a token a line with its label, a blank line after each sentence. Labels are IOB1 or
 * IOB2; a change of kind begins a new name in both.
 */
final class ColumnReader {

    private final int wordColumn;
    private final int labelColumn;
    private final Predicate<String> beginsDocument;
    private final List<GoldDocument> documents = new ArrayList<>();
    private List<GoldSentence> sentences = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<String> labels = new ArrayList<>();

    /** @param labelColumn from the left, or from the right when negative */
    ColumnReader(int wordColumn, int labelColumn, Predicate<String> beginsDocument) {
        this.wordColumn = wordColumn;
        this.labelColumn = labelColumn;
        this.beginsDocument = beginsDocument;
    }

    List<GoldDocument> read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (beginsDocument.test(line)) {
                endDocument();
            } else if (line.isBlank()) {
                endSentence();
            } else if (!line.startsWith("# ") || !line.contains("=")) {
                token(line);
            }
        }
        endDocument();
        return documents;
    }

    private void token(String line) {
        String[] columns = line.strip().split("[\t ]+", -1);
        if (columns.length >= 2 && !columns[wordColumn].isEmpty()) {
            words.add(columns[wordColumn]);
            labels.add(columns[labelColumn < 0 ? columns.length + labelColumn : labelColumn]);
        }
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            sentences.add(new GoldSentence(words.toArray(String[]::new), names()));
            words = new ArrayList<>();
            labels = new ArrayList<>();
        }
    }

    private void endDocument() {
        endSentence();
        if (!sentences.isEmpty()) {
            documents.add(new GoldDocument(sentences));
            sentences = new ArrayList<>();
        }
    }

    private List<NameSpan> names() {
        List<NameSpan> names = new ArrayList<>();
        int first = 0;
        while (first < labels.size()) {
            String type = type(labels.get(first));
            int after = first + 1;
            while (after < labels.size() && labels.get(after).equals("I-" + type)) {
                after++;
            }
            EntityKind kind = kind(type);
            if (kind != null) {
                names.add(new NameSpan(first, after, kind, 1));
            }
            first = type.isEmpty() ? first + 1 : after;
        }
        return names;
    }

    private static String type(String label) {
        return label.length() > 2 && label.charAt(1) == '-' ? label.substring(2) : "";
    }

    /** Our kind for a type of any of the sets; null for types that are none of ours. */
    static EntityKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "per", "person", "politician" -> EntityKind.PERSON;
            case "org", "organisation", "organization", "politicalparty", "corporation", "group" ->
                EntityKind.ORGANISATION;
            case "loc", "location", "country" -> EntityKind.PLACE;
            case "misc" -> EntityKind.OTHER;
            default -> null;
        };
    }
}
