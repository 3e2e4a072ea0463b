package dateline.lab.score.name;

import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.lab.score.Counts;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was right, name for name: same tokens, same kind. A row for each document, in order. */
final class NameCounts {

    /** The kinds that every set labels. */
    static final Set<EntityKind> COMMON = EnumSet.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE);

    private NameCounts() {}

    /** Counts of each document. */
    static List<Counts> of(List<GoldDocument> gold, List<List<TaggedSentence>> found, Set<EntityKind> kinds) {
        List<Counts> counts = new ArrayList<>();
        for (int d = 0; d < gold.size(); d++) {
            List<GoldSentence> sentences = gold.get(d).sentences();
            Counts document = Counts.NONE;
            for (int s = 0; s < sentences.size(); s++) {
                document = document.plus(
                        sentence(sentences.get(s).names(), found.get(d).get(s).names(), kinds));
            }
            counts.add(document);
        }
        return counts;
    }

    private static Counts sentence(List<NameSpan> gold, List<NameSpan> found, Set<EntityKind> kinds) {
        double right = 0;
        for (NameSpan name : found) {
            if (kinds.contains(name.kind()) && gold.stream().anyMatch(one -> same(one, name))) {
                right++;
            }
        }
        return new Counts(
                right,
                found.stream().filter(name -> kinds.contains(name.kind())).count(),
                gold.stream().filter(name -> kinds.contains(name.kind())).count());
    }

    private static boolean same(NameSpan one, NameSpan other) {
        return one.first() == other.first() && one.after() == other.after() && one.kind() == other.kind();
    }

    /** All documents, each as often as it was drawn. */
    static Counts total(List<Counts> documents, int[] drawn) {
        Counts total = Counts.NONE;
        for (int d = 0; d < documents.size(); d++) {
            total = total.plus(documents.get(d), drawn[d]);
        }
        return total;
    }

    static Counts total(List<Counts> documents) {
        return documents.stream().reduce(Counts.NONE, Counts::plus);
    }
}
