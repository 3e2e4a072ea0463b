package dateline.accurate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * The network, run by native code. Takes windows of pieces, gives a logit a label and piece.
 *
 * <p>Lives as long as the program: its memory is native and is not given back. One instance serves all threads; each
 * runs on its own core.
 */
final class Encoder {

    private static final String PIECES = "input_ids";
    private static final String CASES = "token_type_ids";
    private static final String MASK = "attention_mask";

    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * @param model in ONNX format, mapped or otherwise outside of the heap
     * @throws EncoderException if the native library can not be loaded, or the model is none that it can read
     */
    Encoder(ByteBuffer model) {
        try {
            environment = OrtEnvironment.getEnvironment();
            try (var options = new SessionOptions()) {
                // Kafka Streams has a thread a core at work already.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setOptimizationLevel(OptLevel.ALL_OPT);
                session = environment.createSession(model, options);
            }
            checkLabels();
        } catch (OrtException e) {
            throw new EncoderException("The encoder can not be read: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new EncoderException(
                    "Accurate mode needs native code of onnxruntime, which does not load here: " + e.getMessage()
                            + ". It comes for Linux, Windows and macOS, and is unpacked"
                            + " into java.io.tmpdir, which must allow programs to run",
                    e);
        }
    }

    /** Logits of each window, a row a piece; pieces that only fill up are left out. */
    float[][][] logits(List<Window> windows) {
        int longest = windows.stream()
                .mapToInt(window -> window.pieces().length)
                .max()
                .orElse(0);
        LongBuffer pieces = LongBuffer.allocate(windows.size() * longest);
        LongBuffer cases = LongBuffer.allocate(windows.size() * longest);
        LongBuffer mask = LongBuffer.allocate(windows.size() * longest);
        for (int row = 0; row < windows.size(); row++) {
            Window window = windows.get(row);
            for (int i = 0; i < window.pieces().length; i++) {
                pieces.put(row * longest + i, window.pieces()[i]);
                cases.put(row * longest + i, window.cases()[i]);
                mask.put(row * longest + i, 1);
            }
        }
        FloatBuffer all = run(pieces, cases, mask, new long[] {windows.size(), longest});
        var logits = new float[windows.size()][][];
        for (int row = 0; row < windows.size(); row++) {
            logits[row] = new float[windows.get(row).pieces().length][LabelChain.LABELS];
            for (int i = 0; i < logits[row].length; i++) {
                all.get((row * longest + i) * LabelChain.LABELS, logits[row][i]);
            }
        }
        return logits;
    }

    private FloatBuffer run(LongBuffer pieces, LongBuffer cases, LongBuffer mask, long[] shape) {
        try (var ids = OnnxTensor.createTensor(environment, pieces, shape);
                var types = OnnxTensor.createTensor(environment, cases, shape);
                var attention = OnnxTensor.createTensor(environment, mask, shape);
                var out = session.run(Map.of(PIECES, ids, CASES, types, MASK, attention))) {
            return ((OnnxTensor) out.get(0)).getFloatBuffer();
        } catch (OrtException e) {
            throw new EncoderException("The encoder failed: " + e.getMessage(), e);
        }
    }

    /** A model made for something else should be told now, not in the middle of an article. */
    private void checkLabels() throws OrtException {
        boolean takes = session.getInputNames().containsAll(List.of(PIECES, CASES, MASK));
        var one = LongBuffer.wrap(new long[] {Vocabulary.UNKNOWN});
        var none = LongBuffer.wrap(new long[1]);
        var present = LongBuffer.wrap(new long[] {1});
        int found = takes ? run(one, none, present, new long[] {1, 1}).remaining() : 0;
        if (found != LabelChain.LABELS) {
            throw new EncoderException("The model gives " + found + " figures a piece, not " + LabelChain.LABELS
                    + " labels: it was made for something else");
        }
    }
}
