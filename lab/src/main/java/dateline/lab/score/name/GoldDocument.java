package dateline.lab.score.name;

import java.util.List;
import java.util.function.UnaryOperator;

/** Labelled sentences that stand in one text. */
public record GoldDocument(List<GoldSentence> sentences) {

    public GoldDocument {
        sentences = List.copyOf(sentences);
    }

    public List<String[]> words() {
        return sentences.stream().map(GoldSentence::words).toList();
    }

    public GoldDocument recased(UnaryOperator<String> recase) {
        return new GoldDocument(
                sentences.stream().map(sentence -> sentence.recased(recase)).toList());
    }
}
