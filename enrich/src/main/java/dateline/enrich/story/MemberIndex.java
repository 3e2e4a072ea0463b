package dateline.enrich.story;

import dateline.enrich.copy.Postings;
import dateline.enrich.copy.Stretches;
import dateline.enrich.copy.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds members by the words they tell most with, near a point in time. */
final class MemberIndex {

    /** Beyond, no two articles are of one story: news that goes on is found by what came between. */
    static final Duration REACH = Duration.ofDays(6);

    private static final Duration PERIOD = Duration.ofDays(2);

    private static final int KEYS = 20;
    private static final int SCALE = 1000;
    private static final int CANDIDATES = 16;

    /** Of all periods in reach; more only where one was full. */
    private static final int MOST_FOUND = (2 * (int) REACH.dividedBy(PERIOD) + 1) * CANDIDATES;

    private final Stretches<Period> periods = new Stretches<>(PERIOD.toMillis(), Period::new, Period::isFull);
    private final Tally tally = new Tally();

    /** A stretch of time: let go of as a whole, it gives all its memory back. */
    private static final class Period {

        private final List<KeptArticle> members = new ArrayList<>();
        private Postings terms;

        Period(Period like) {
            terms = like == null ? new Postings() : like.terms.alike();
        }

        boolean isFull() {
            return members.size() == Postings.ARTICLES;
        }

        void add(KeptArticle member, TermVector whole) {
            members.add(member);
            file(whole, members.size() - 1);
            if (terms.isFull()) {
                terms = terms.larger();
                for (int number = 0; number < members.size(); number++) {
                    byte[] text = members.get(number).text();
                    if (text != null) {
                        file(MemberBytes.whole(text), number);
                    }
                }
            }
        }

        private void file(TermVector whole, int number) {
            for (int place : whole.heaviest(KEYS)) {
                terms.add(whole.terms()[place], number);
            }
        }
    }

    void add(KeptArticle member, TermVector whole) {
        periods.at(member.time()).add(member, whole);
    }

    /** Of each period those most likely alike. */
    List<KeptArticle> near(StoryMember member) {
        TermVector whole = member.whole();
        int[] keys = whole.heaviest(KEYS);
        List<KeptArticle> found = new ArrayList<>(MOST_FOUND);
        long time = member.time().toEpochMilli();
        var terms = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            terms[i] = whole.terms()[keys[i]];
        }
        for (Period period : periods.between(time - REACH.toMillis(), time + REACH.toMillis())) {
            if (period.terms.mayHave(terms)) {
                for (int i = 0; i < keys.length; i++) {
                    period.terms.find(terms[i], (int) (SCALE * whole.weight(keys[i])), tally);
                }
            }
            for (int number : tally.heaviest(CANDIDATES)) {
                KeptArticle article = period.members.get(number);
                if (article.story() != null) {
                    found.add(article);
                }
            }
        }
        return found;
    }

    /** Lets go of what is out of reach of everything later. */
    void forgetBefore(Instant time) {
        periods.forgetBefore(time.toEpochMilli());
    }
}
