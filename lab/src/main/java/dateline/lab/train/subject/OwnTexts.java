package dateline.lab.train.subject;

import dateline.enrich.subject.MediaTopics;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the texts that were written to learn from: a file for each top-level subject. */
public final class OwnTexts {

    /** Names of the files, which also name the subjects in labels, by code. */
    private static final Map<String, Integer> FILES = Map.ofEntries(
            Map.entry("arts", 1000000),
            Map.entry("crime", 2000000),
            Map.entry("disaster", 3000000),
            Map.entry("economy", 4000000),
            Map.entry("education", 5000000),
            Map.entry("environment", 6000000),
            Map.entry("health", 7000000),
            Map.entry("human-interest", 8000000),
            Map.entry("labour", 9000000),
            Map.entry("lifestyle", 10000000),
            Map.entry("politics", 11000000),
            Map.entry("religion", 12000000),
            Map.entry("science", 13000000),
            Map.entry("society", 14000000),
            Map.entry("sport", 15000000),
            Map.entry("conflict", 16000000),
            Map.entry("weather", 17000000));

    private final MediaTopics topics;
    private final Map<String, Integer> byName = new HashMap<>();

    private OwnTexts(MediaTopics topics) {
        this.topics = topics;
        Map<Integer, Integer> byCode = new HashMap<>();
        for (int concept = 0; concept < topics.count(); concept++) {
            byName.put(topics.label(concept, "en"), concept);
            byCode.put(topics.code(concept), concept);
        }
        FILES.forEach((name, code) -> byName.put(name, byCode.get(code)));
    }

    /**
     * All of them, in the order of the subjects' codes.
     *
     * @throws IOException if one can not be read, or has a label that the vocabulary does not have
     */
    public static List<OwnText> read(MediaTopics topics) throws IOException {
        var reader = new OwnTexts(topics);
        List<OwnText> texts = new ArrayList<>();
        List<Map.Entry<String, Integer>> files =
                FILES.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        for (Map.Entry<String, Integer> file : files) {
            String name = "text/" + file.getKey() + ".txt";
            try (InputStream in = OwnTexts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new FileNotFoundException(name);
                }
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String block : content.strip().split("\n\\s*\n", -1)) {
                    texts.add(reader.text(file.getKey(), block));
                }
            }
        }
        return texts;
    }

    private OwnText text(String subject, String block) throws IOException {
        int lineEnd = block.indexOf('\n');
        if (lineEnd < 0) {
            throw new IOException("A text in " + subject + ".txt has no body: " + block);
        }
        String headline = block.substring(0, lineEnd).strip();
        Set<Integer> tops = new LinkedHashSet<>();
        Set<Integer> concepts = new LinkedHashSet<>();
        label(subject, tops, concepts);
        int bracket = headline.lastIndexOf('[');
        if (bracket >= 0 && headline.endsWith("]")) {
            for (String label :
                    headline.substring(bracket + 1, headline.length() - 1).split(";", -1)) {
                label(label.strip(), tops, concepts);
            }
            headline = headline.substring(0, bracket).strip();
        }
        return new OwnText(headline, block.substring(lineEnd + 1).strip(), tops, concepts);
    }

    private void label(String label, Set<Integer> tops, Set<Integer> concepts) throws IOException {
        Integer concept = byName.get(label);
        if (concept == null) {
            throw new IOException("No Media Topic is named '" + label + "'");
        }
        tops.add(topics.top(concept));
        for (int at = concept; at >= 0; at = topics.parent(at)) {
            concepts.add(at);
        }
    }
}
