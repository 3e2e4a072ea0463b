package dateline.lab.train.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.piece.PieceTable;
import dateline.enrich.piece.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A sentence encoder out of the jar it is published in: an ONNX file and its vocabulary. On one core. */
public final class SentenceEncoder implements AutoCloseable {

    private static final long BEGIN = 101;
    private static final long END = 102;
    private static final int UNKNOWN = 100;

    /** Pieces, fillers included, that go through the network at once. */
    private static final int BATCH = 512;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> vocabulary;
    private final WordPieces wordPieces;

    private SentenceEncoder(OrtSession session, List<String> vocabulary) {
        this.session = session;
        this.vocabulary = vocabulary;
        this.wordPieces = new WordPieces(new Numbers(vocabulary), UNKNOWN);
    }

    /** Numbers of the pieces, by hash. */
    private static final class Numbers implements PieceTable {

        private final Map<Long, Integer> numbers = new HashMap<>();
        private final int longest;

        private Numbers(List<String> vocabulary) {
            for (int number = 0; number < vocabulary.size(); number++) {
                numbers.put(PieceTable.hash(vocabulary.get(number)), number);
            }
            longest = vocabulary.stream().mapToInt(String::length).max().orElse(0);
        }

        @Override
        public int number(long hash) {
            return numbers.getOrDefault(hash, -1);
        }

        @Override
        public int longest() {
            return longest;
        }
    }

    /**
     * Reads a jar with one {@code .onnx} file and one {@code tokenizer.json}.
     *
     * @throws IllegalArgumentException if it has none
     * @throws IOException if it can not be read
     */
    public static SentenceEncoder in(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("--encoder: there is no file " + jar);
        }
        try (var zip = new ZipFile(jar.toFile());
                var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            byte[] model = entry(zip, ".onnx");
            var json = new ObjectMapper().readTree(entry(zip, "tokenizer.json"));
            var pieces = json.path("model").path("vocab");
            var vocabulary = new String[pieces.size()];
            pieces.properties().forEach(piece -> vocabulary[piece.getValue().asInt()] = piece.getKey());
            return new SentenceEncoder(
                    OrtEnvironment.getEnvironment().createSession(model, options), List.of(vocabulary));
        } catch (OrtException e) {
            throw new IOException("The encoder in " + jar + " can not be loaded: " + e.getMessage(), e);
        }
    }

    private static byte[] entry(ZipFile zip, String ending) throws IOException {
        ZipEntry entry = zip.stream()
                .filter(one -> one.getName().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--encoder: no " + ending + " in " + zip.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Numbers of the word pieces of a text, {@code most} at most. */
    public int[] pieces(String text, int most) {
        return wordPieces.ofText(text, most);
    }

    /** Word pieces in their order. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** The vector of each text, the mean over its pieces and the two marks around them. */
    public List<float[]> vectors(List<int[]> texts) {
        List<Integer> byLength = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            byLength.add(i);
        }
        byLength.sort(Comparator.comparingInt(i -> texts.get(i).length)); // texts of one length need no fillers
        var vectors = new float[texts.size()][];
        int first = 0;
        while (first < byLength.size()) {
            int after = first + 1;
            while (after < byLength.size()
                    && (after + 1 - first) * (texts.get(byLength.get(after)).length + 2) <= BATCH) {
                after++;
            }
            List<Integer> batch = byLength.subList(first, after);
            float[][] read = read(batch.stream().map(texts::get).toList());
            for (int i = 0; i < read.length; i++) {
                vectors[batch.get(i)] = read[i];
            }
            first = after;
        }
        return Arrays.asList(vectors);
    }

    private float[][] read(List<int[]> batch) {
        int length = 2 + batch.stream().mapToInt(text -> text.length).max().orElse(0);
        LongBuffer pieces = LongBuffer.allocate(batch.size() * length);
        LongBuffer types = LongBuffer.allocate(batch.size() * length);
        LongBuffer mask = LongBuffer.allocate(batch.size() * length);
        for (int row = 0; row < batch.size(); row++) {
            int[] text = batch.get(row);
            int at = row * length;
            pieces.put(at, BEGIN);
            for (int i = 0; i < text.length; i++) {
                pieces.put(at + 1 + i, text[i]);
            }
            pieces.put(at + 1 + text.length, END);
            for (int i = 0; i < text.length + 2; i++) {
                mask.put(at + i, 1);
            }
        }
        long[] shape = {batch.size(), length};
        try (var ids = OnnxTensor.createTensor(environment, pieces, shape);
                var kinds = OnnxTensor.createTensor(environment, types, shape);
                var attention = OnnxTensor.createTensor(environment, mask, shape);
                var out = session.run(Map.of("input_ids", ids, "token_type_ids", kinds, "attention_mask", attention))) {
            return means(((OnnxTensor) out.get(0)).getFloatBuffer(), batch, length);
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed: " + e.getMessage(), e);
        }
    }

    private static float[][] means(FloatBuffer states, List<int[]> batch, int length) {
        int size = states.remaining() / (batch.size() * length);
        var means = new float[batch.size()][size];
        for (int row = 0; row < means.length; row++) {
            int pieces = batch.get(row).length + 2;
            for (int i = 0; i < pieces; i++) {
                for (int k = 0; k < size; k++) {
                    means[row][k] += states.get((row * length + i) * size + k) / pieces;
                }
            }
        }
        return means;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder does not close: " + e.getMessage(), e);
        }
    }
}
