package dateline.lab.score.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The labelled sets.
 *
 * <p>In the copy of conll2003 at hand no line says where a document begins. Its documents are agency copy: headline,
 * perhaps a byline, then place and date. So a line that ends with a date of the year 1996 in figures, and is no longer
 * than such a line, tells where: the headline stands before it. Nothing but the words is looked at.
 */
public enum NameSet {
    CONLL_TRAIN("ner/conll2003/train.txt"),
    CONLL_DEV("ner/conll2003/dev.txt"),
    CONLL_TEST("ner/conll2003/test.txt"),
    WIKIGOLD("ner/wikigold/CONLL-format/data/wikigold.conll.txt"),
    WNUT_TRAIN("ner/wnut17/wnut17train.conll"),
    WNUT_TEST("ner/wnut17/emerging.test.annotated"),
    BTC("ner/btc"),
    EWT_DEV("ner/uner-ewt/en_ewt-ud-dev.iob2"),
    EWT_TEST("ner/uner-ewt/en_ewt-ud-test.iob2"),
    CROSSNER_POLITICS("ner/crossner-politics/test.txt"),
    RE3D("ner/re3d"),
    GUM_NEWS("ner/gum-news/dep");

    private static final Pattern DATE = Pattern.compile("199\\d-\\d\\d-\\d\\d");
    private static final int LONGEST_DATE_LINE = 8;
    private static final int LONGEST_BYLINE = 4;
    private static final Set<String> BTC_PARTS = Set.of("a", "b", "e", "f", "g", "h");

    private final String path;

    NameSet(String path) {
        this.path = path;
    }

    /** Below the data folder. */
    public String path() {
        return path;
    }

    /** Its documents; where a set has none, as with short messages, each sentence is one. */
    public List<GoldDocument> read(Path data) throws IOException {
        Path file = data.resolve(path);
        return switch (this) {
            case CONLL_TRAIN, CONLL_DEV, CONLL_TEST -> agencyDocuments(sentences(file));
            case WIKIGOLD -> new ColumnReader(0, -1, line -> line.startsWith("-DOCSTART-")).read(file);
            case EWT_DEV, EWT_TEST -> new ColumnReader(1, 2, line -> line.startsWith("# newdoc")).read(file);
            case RE3D -> OffsetReader.readAll(file);
            case GUM_NEWS -> GumReader.readAll(file);
            case WNUT_TRAIN, WNUT_TEST, CROSSNER_POLITICS -> each(sentences(file));
            case BTC -> {
                List<GoldSentence> all = new ArrayList<>();
                for (String part : BTC_PARTS.stream().sorted().toList()) {
                    all.addAll(sentences(file.resolve(part + ".conll")));
                }
                yield each(all);
            }
        };
    }

    private static List<GoldSentence> sentences(Path file) throws IOException {
        return new ColumnReader(0, -1, line -> line.startsWith("-DOCSTART-"))
                .read(file).stream()
                        .flatMap(document -> document.sentences().stream())
                        .toList();
    }

    private static List<GoldDocument> each(List<GoldSentence> sentences) {
        return sentences.stream()
                .map(sentence -> new GoldDocument(List.of(sentence)))
                .collect(Collectors.toList());
    }

    private static List<GoldDocument> agencyDocuments(List<GoldSentence> sentences) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < sentences.size(); i++) {
            if (isDateLine(sentences.get(i).words())) {
                boolean byline = i > 1 && isByline(sentences.get(i - 1).words());
                starts.add(byline ? i - 2 : i - 1);
            }
        }
        List<Integer> bounds = starts.stream()
                .filter(start -> start >= 0)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toCollection(ArrayList::new));
        bounds.add(sentences.size());
        List<GoldDocument> documents = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            documents.add(new GoldDocument(sentences.subList(bounds.get(i), bounds.get(i + 1))));
        }
        return documents;
    }

    private static boolean isDateLine(String[] words) {
        return words.length <= LONGEST_DATE_LINE
                && DATE.matcher(words[words.length - 1]).matches();
    }

    /** A few words, all with capitals at first and small letters after: a headline is in capitals. */
    private static boolean isByline(String[] words) {
        if (words.length > LONGEST_BYLINE) {
            return false;
        }
        for (String word : words) {
            if (word.length() < 2
                    || !Character.isUpperCase(word.charAt(0))
                    || !Character.isLowerCase(word.charAt(word.length() - 1))) {
                return false;
            }
        }
        return true;
    }
}
