package dateline.peers;

import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.lab.score.name.NamePeer;
import dateline.schemas.EntityKind;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Stanford CoreNLP's recogniser of four classes, trained on conll2003's train split. GPL 3. */
public final class CoreNlpPeer implements NamePeer {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
    private static final String OUTSIDE = "O";

    private final CRFClassifier<CoreLabel> classifier;

    public CoreNlpPeer() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CoreNlpPeer.class.getClassLoader()); // it looks for its models there
        try {
            classifier = CRFClassifier.getClassifier(MODEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The models are of another version than the classes", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String name() {
        return "CoreNLP 4.5.10, 4 classes";
    }

    @Override
    public TaggedSentence tag(String[] words) {
        List<CoreLabel> tokens = new ArrayList<>();
        for (String word : words) {
            var token = new CoreLabel();
            token.setWord(word);
            token.setValue(word);
            tokens.add(token);
        }
        List<CoreLabel> labelled = classifier.classifySentence(tokens);
        List<NameSpan> names = new ArrayList<>();
        int first = 0;
        while (first < labelled.size()) {
            String label = label(labelled, first);
            int after = first + 1;
            while (after < labelled.size() && label(labelled, after).equals(label)) {
                after++;
            }
            if (!label.equals(OUTSIDE)) {
                names.add(new NameSpan(first, after, kind(label), 1));
            }
            first = after;
        }
        return new TaggedSentence(names, 1);
    }

    private static String label(List<CoreLabel> tokens, int i) {
        return tokens.get(i).get(CoreAnnotations.AnswerAnnotation.class);
    }

    private static EntityKind kind(String label) {
        return switch (label) {
            case "PERSON" -> EntityKind.PERSON;
            case "ORGANIZATION" -> EntityKind.ORGANISATION;
            case "LOCATION" -> EntityKind.PLACE;
            default -> EntityKind.OTHER;
        };
    }
}
