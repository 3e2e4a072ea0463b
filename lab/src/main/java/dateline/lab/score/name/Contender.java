package dateline.lab.score.name;

import dateline.enrich.name.CrfTagger;
import dateline.enrich.name.DocumentTagger;
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

    static Contender sentences(String name, CrfTagger crf) {
        return new Contender(name, document -> document.stream().map(crf::tag).toList());
    }

    static Contender peer(NamePeer peer) {
        return new Contender(
                peer.name(), document -> document.stream().map(peer::tag).toList());
    }
}
