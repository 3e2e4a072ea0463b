package dateline.lab.score.name;

import dateline.enrich.name.CrfTagger;
import dateline.enrich.name.DocumentTagger;
import dateline.enrich.name.SecondReader;
import dateline.enrich.name.SentenceTagger;
import dateline.enrich.name.TaggedSentence;
import java.util.List;
import java.util.function.Function;

/**
 * What is scored.
 *
 * @param name as it stands in the tables
 * @param tagger names of each sentence of a document
 */
record Contender(String name, Function<List<String[]>, List<TaggedSentence>> tagger) {

    static Contender documents(String name, CrfTagger crf) {
        return new Contender(name, new DocumentTagger(crf)::tag);
    }

    /** Sentences below the threshold of the product are read again. */
    static Contender twoReaders(String name, CrfTagger crf, SentenceTagger second) {
        return new Contender(name, new DocumentTagger(crf, second, SecondReader.THRESHOLD)::tag);
    }

    static Contender sentences(String name, CrfTagger crf) {
        return new Contender(name, document -> document.stream().map(crf::tag).toList());
    }

    static Contender peer(NamePeer peer) {
        return new Contender(
                peer.name(), document -> document.stream().map(peer::tag).toList());
    }
}
