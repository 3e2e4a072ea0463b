package dateline.enrich.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of a document in two passes: each sentence alone, then again with what the first pass made of the
 * same words elsewhere in the document. One instance serves all threads.
 */
public final class DocumentTagger {

    /** A document goes section by section of so many tokens, so that memory stays bounded. */
    private static final int SECTION = 8192;

    /**
     * So many tokens of a section are read again, from the top: most news is shorter as a whole, and what is not (a
     * table of results, a text in another language) would hold up the stream for minutes.
     */
    private static final int AGAIN = 2048;

    private final CrfTagger crf;
    private final SentenceTagger second;
    private final float threshold;

    public DocumentTagger(CrfTagger crf) {
        this(crf, crf, 0);
    }

    /**
     * @param second reads again the sentences the first is unsure of; the two are merged
     * @param threshold those whose probability is below it, 0 to 1
     */
    public DocumentTagger(CrfTagger crf, SentenceTagger second, float threshold) {
        this.crf = crf;
        this.second = second;
        this.threshold = threshold;
    }

    /**
     * The names of each sentence, in order.
     *
     * @param sentences tokens as they stand in the text, none empty
     */
    public List<TaggedSentence> tag(List<String[]> sentences) {
        List<TaggedSentence> tagged = new ArrayList<>();
        List<String[]> section = new ArrayList<>();
        int tokens = 0;
        for (String[] sentence : sentences) {
            section.add(sentence);
            tokens += sentence.length;
            if (tokens >= SECTION) {
                tagSection(section, tagged);
                section.clear();
                tokens = 0;
            }
        }
        tagSection(section, tagged);
        return tagged;
    }

    private void tagSection(List<String[]> sentences, List<TaggedSentence> into) {
        Reading reading = crf.reading();
        List<FirstPass> passes = new ArrayList<>();
        for (String[] sentence : sentences) {
            Pieces.cut(sentence).forEach(piece -> passes.add(reading.firstPass(piece)));
        }
        var document = new DocumentFeatures(passes, crf.labels());
        int next = 0;
        for (String[] sentence : sentences) {
            List<TaggedSentence> pieces = new ArrayList<>();
            for (int from = 0; from < sentence.length; from += Pieces.LONGEST) {
                pieces.add(reading.secondPass(passes.get(next++), document));
            }
            into.add(Pieces.join(pieces));
        }
        readAgain(sentences, into.subList(into.size() - sentences.size(), into.size()));
    }

    private void readAgain(List<String[]> sentences, List<TaggedSentence> found) {
        List<Integer> unsure = new ArrayList<>();
        int tokens = 0;
        for (int i = 0; i < found.size(); i++) {
            int length = sentences.get(i).length;
            if (found.get(i).probability() < threshold && tokens + length <= AGAIN) {
                unsure.add(i);
                tokens += length;
            }
        }
        List<TaggedSentence> again =
                second.tag(unsure.stream().map(sentences::get).toList());
        for (int i = 0; i < again.size(); i++) {
            int at = unsure.get(i);
            found.set(at, NameMerge.merge(found.get(at), again.get(i)));
        }
    }
}
