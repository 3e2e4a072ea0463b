package dateline.lab.score.name;

import dateline.enrich.name.NameSpan;
import dateline.schemas.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads texts of GUM in CoNLL-U, one document a file.
 *
 * <p>GUM labels every mention, "the fishermen" as well as "Nick Bos", and labels it whole. A name here is what is left
 * of an outermost mention of a person, an organisation or a place between its first and its last proper noun, when
 * nothing but function words and marks stands between those, and a proper noun is in the mention's minimal span. So
 * gold is derived by rule: good for comparing taggers, not for comparing with figures of papers.
 */
final class GumReader {

    private static final int FORM = 1;
    private static final int UNIVERSAL_TAG = 3;
    private static final int PENN_TAG = 4;
    private static final int EXTRAS = 9;
    private static final int COLUMNS = 10;

    /** An opening bracket with what follows, perhaps closed at once; or a closing one. */
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\)?)|([0-9]+)\\)");

    private static final String PLURAL = "PLURAL";

    private static final List<String> BETWEEN = List.of("PROPN", PLURAL, "ADP", "DET", "CCONJ", "PART", "PUNCT");
    private static final int MINIMAL_SPAN = 5;

    private final List<GoldSentence> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Deque<Mention>> open = new HashMap<>();

    /** @param minimal its minimal span, tokens counted from 1 within the mention, with commas between */
    private record Mention(int first, int after, String type, String minimal) {

        Mention until(int end) {
            return new Mention(first, end, type, minimal);
        }
    }

    /** All files of the folder, in order of name. */
    static List<GoldDocument> readAll(Path folder) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                documents.add(new GumReader().read(file));
            }
        }
        return documents;
    }

    private GoldDocument read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            if (line.isBlank()) {
                endSentence();
            } else if (columns.length == COLUMNS && columns[0].chars().allMatch(Character::isDigit)) {
                token(columns);
            }
        }
        endSentence();
        return new GoldDocument(sentences);
    }

    private void token(String[] columns) {
        words.add(columns[FORM]);
        // "Bangladeshis" is a plural proper noun, and the mention a person to GUM; to us it is a nationality.
        tags.add(columns[PENN_TAG].equals("NNPS") && columns[FORM].endsWith("s") ? PLURAL : columns[UNIVERSAL_TAG]);
        for (String extra : columns[EXTRAS].split("\\|", -1)) {
            if (extra.startsWith("Entity=")) {
                BRACKET.matcher(extra.substring("Entity=".length())).results().forEach(this::bracket);
            }
        }
    }

    private void bracket(MatchResult bracket) {
        int here = words.size();
        if (bracket.group(3) != null) {
            Deque<Mention> begun = open.get(bracket.group(3));
            if (begun != null && !begun.isEmpty()) {
                mentions.add(begun.pop().until(here));
            }
            return;
        }
        String[] parts = bracket.group(1).split("-", -1);
        if (parts.length <= MINIMAL_SPAN) {
            return;
        }
        var mention = new Mention(here - 1, here, parts[1], parts[MINIMAL_SPAN]);
        if (bracket.group(2).isEmpty()) {
            open.computeIfAbsent(parts[0], _ -> new ArrayDeque<>()).push(mention);
        } else {
            mentions.add(mention);
        }
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            sentences.add(new GoldSentence(words.toArray(String[]::new), names()));
        }
        words.clear();
        tags.clear();
        mentions.clear();
        open.clear();
    }

    private List<NameSpan> names() {
        mentions.sort(Comparator.comparingInt(Mention::first).thenComparing(Mention::after, Comparator.reverseOrder()));
        List<NameSpan> names = new ArrayList<>();
        int taken = 0;
        for (Mention mention : mentions) {
            NameSpan name = name(mention);
            if (name != null && name.first() >= taken) {
                names.add(name);
                taken = name.after();
            }
        }
        return names;
    }

    private NameSpan name(Mention mention) {
        EntityKind kind = mention.type().equals("place") ? EntityKind.PLACE : ColumnReader.kind(mention.type());
        List<String> within = tags.subList(mention.first(), mention.after());
        if (kind == null || !isNamed(mention) || (kind == EntityKind.PERSON && within.contains(PLURAL))) {
            return null;
        }
        int first = mention.first();
        int after = mention.after();
        while (!isName(first)) {
            first++;
        }
        while (!isName(after - 1)) {
            after--;
        }
        boolean whole = tags.subList(first, after).stream().allMatch(BETWEEN::contains);
        return whole ? new NameSpan(first, after, kind, 1) : null;
    }

    private boolean isNamed(Mention mention) {
        for (String token : mention.minimal().split(",", -1)) {
            int at = token.matches("[0-9]+") ? mention.first() + Integer.parseInt(token) - 1 : mention.after();
            if (at < mention.after() && isName(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int token) {
        return tags.get(token).equals("PROPN") || tags.get(token).equals(PLURAL);
    }
}
