package dateline.lab.train.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.enrich.name.CrfTagger;
import dateline.enrich.name.DocumentTagger;
import dateline.enrich.name.Lexica;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.NameSpan;
import dateline.lab.score.name.GoldDocument;
import dateline.lab.score.name.GoldSentence;
import dateline.lab.train.name.NameTraining.Recipe;
import dateline.lab.train.name.NameTraining.TrainingSet;
import dateline.schemas.EntityKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Trains a tiny model on sentences of our own. */
class NameTrainingTest {

    private static final List<String> PERSONS = List.of("Ada Example", "Bo Sample", "Cy Specimen", "Di Pattern");
    private static final List<String> PLACES = List.of("Xanadu", "Utopia", "Avalon", "Lemuria");

    private final Lexica lexica = new Lexica(mapped(LexicaWriter.pack(
            Map.of("xanadu", new TreeSet<>(Set.of("01", "0110", "011011"))), names("Xanadu", "Lake Avalon"))));

    @Test
    void learnsWhatItIsShown() {
        var model = new NameModel(lexica, mapped(trained(true, 1)));
        var tagger = new DocumentTagger(new CrfTagger(model));

        assertThat(tagger.tag(List.<String[]>of(words("Ada Specimen lives in Utopia .")))
                        .getFirst()
                        .names())
                .extracting(NameSpan::kind, NameSpan::first, NameSpan::after)
                .containsExactly(tuple(EntityKind.PERSON, 0, 2), tuple(EntityKind.PLACE, 4, 5));
    }

    @Test
    void writesTheSameBytesForTheSameSeed() {
        byte[] once = trained(true, 1);

        assertThat(trained(true, 1)).isEqualTo(once);
        assertThat(trained(true, 2)).isNotEqualTo(once);
    }

    @Test
    void readsADocumentSentenceBySentenceWithoutASecondLayer() {
        var crf = new CrfTagger(new NameModel(lexica, mapped(trained(false, 1))));
        List<String[]> document = List.of(words("Ada Specimen lives in Utopia ."), words("It is warm in Utopia ."));

        assertThat(new DocumentTagger(crf).tag(document))
                .isEqualTo(document.stream().map(crf::tag).toList());
    }

    private byte[] trained(boolean document, long seed) {
        return new NameTraining(lexica, new Recipe(4, 1000, 0.2f, document), seed).train(sets());
    }

    private static List<TrainingSet> sets() {
        List<GoldDocument> documents = new ArrayList<>();
        for (String person : PERSONS) {
            for (String place : PLACES) {
                documents.add(new GoldDocument(List.of(
                        new GoldSentence(
                                words(person + " lives in " + place + " ."),
                                List.of(
                                        new NameSpan(0, 2, EntityKind.PERSON, 1),
                                        new NameSpan(4, 5, EntityKind.PLACE, 1))),
                        new GoldSentence(
                                words("It is warm in " + place + " ."),
                                List.of(new NameSpan(4, 5, EntityKind.PLACE, 1))))));
            }
        }
        return List.of(
                new TrainingSet(documents.subList(0, 10), true, 4),
                new TrainingSet(documents.subList(10, 16), false, 3));
    }

    private static PrefixNode names(String... names) {
        var root = new PrefixNode();
        for (String name : names) {
            PrefixNode node = root;
            for (String word : words(name)) {
                node = node.computeIfAbsent(word, _ -> new PrefixNode());
            }
            node.value = List.of(3);
        }
        return root;
    }

    private static String[] words(String sentence) {
        return sentence.split(" ", -1);
    }

    private static ByteBuffer mapped(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
