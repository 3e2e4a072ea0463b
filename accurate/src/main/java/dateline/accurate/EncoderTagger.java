package dateline.accurate;

import dateline.enrich.model.ModelFile;
import dateline.enrich.name.SentenceTagger;
import dateline.enrich.name.TaggedSentence;
import dateline.enrich.piece.WordPieces;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds names by the encoder. Slow and good: for the few sentences where it matters. One instance serves all threads. */
public final class EncoderTagger implements SentenceTagger {

    private static final String NEWS = "news.onnx";

    private static final String VOCABULARY = "vocabulary.txt";

    /** Pieces, fillers included, that go through the network at once: a core is busy with so many. */
    private static final int BATCH = 512;

    private final Encoder encoder;
    private final Windows windows;

    /**
     * @param model in ONNX format, mapped or otherwise outside of the heap
     * @throws EncoderException if the native library can not be loaded, or the model is none that it can read
     */
    public EncoderTagger(ByteBuffer model) {
        encoder = new Encoder(model);
        windows = new Windows(new WordPieces(Vocabulary.read(EncoderTagger.class, VOCABULARY), Vocabulary.UNKNOWN));
    }

    /** The shipped encoder, for news. */
    public static EncoderTagger news() {
        return new EncoderTagger(ModelFile.map(EncoderTagger.class, NEWS));
    }

    @Override
    public TaggedSentence tag(String[] words) {
        return tag(List.<String[]>of(words)).getFirst();
    }

    @Override
    public List<TaggedSentence> tag(List<String[]> sentences) {
        List<Window> all = new ArrayList<>();
        List<float[][]> logits = new ArrayList<>();
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            String[] words = sentences.get(sentence);
            all.addAll(windows.of(sentence, words));
            logits.add(new float[words.length][]);
        }
        // Windows of one length need no fillers.
        all.sort(Comparator.comparingInt(window -> window.pieces().length));
        int first = 0;
        while (first < all.size()) {
            int after = batchEnd(all, first);
            read(all.subList(first, after), logits);
            first = after;
        }
        return logits.stream().map(sentence -> new LabelChain(sentence).names()).toList();
    }

    private void read(List<Window> batch, List<float[][]> logits) {
        float[][][] rows = encoder.logits(batch);
        for (int row = 0; row < rows.length; row++) {
            Window window = batch.get(row);
            for (int word = window.keepFrom(); word < window.keepAfter(); word++) {
                logits.get(window.sentence())[word] = rows[row][window.head(word)];
            }
        }
    }

    private static int batchEnd(List<Window> sorted, int first) {
        int after = first + 1;
        while (after < sorted.size() && (after + 1 - first) * sorted.get(after).pieces().length <= BATCH) {
            after++;
        }
        return after;
    }
}
