package dateline.enrich.story;

import dateline.enrich.copy.Postings;
import dateline.enrich.copy.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds members by the words they tell most with, near a point in time. */
final class MemberIndex {

    /** Beyond, no two articles are of one story: news that goes on is found by what came between. */
    static final Duration REACH = Duration.ofDays(6);

    private static final Duration PERIOD = Duration.ofDays(2);

    private static final int KEYS = 20;
    private static final int SCALE = 1000;
    private static final int CANDIDATES = 16;

    private final TreeMap<Long, Period> periods = new TreeMap<>();
    private final Tally tally = new Tally();

    /** A stretch of time: let go of as a whole, it gives all its memory back. */
    private static final class Period {
        private final List<String> ids = new ArrayList<>();
        private final Postings terms = new Postings();
    }

    void add(StoryMember member) {
        Period period = periods.computeIfAbsent(period(member.time()), _ -> new Period());
        int number = period.ids.size();
        period.ids.add(member.id());
        TermVector whole = member.whole();
        for (int place : whole.heaviest(KEYS)) {
            period.terms.add(whole.terms()[place], number);
        }
    }

    /** Ids of the members of each period most likely alike, some of which may be forgotten by now. */
    List<String> near(StoryMember member) {
        TermVector whole = member.whole();
        int[] keys = whole.heaviest(KEYS);
        List<String> found = new ArrayList<>();
        long from = period(member.time().minus(REACH));
        long to = period(member.time().plus(REACH));
        for (Period period : periods.subMap(from, true, to, true).values()) {
            for (int place : keys) {
                period.terms.find(whole.terms()[place], (int) (SCALE * whole.weight(place)), tally);
            }
            for (int number : tally.heaviest(CANDIDATES)) {
                found.add(period.ids.get(number));
            }
        }
        return found;
    }

    /** Lets go of what is out of reach of everything later. */
    void forgetBefore(Instant time) {
        periods.headMap(period(time), false).clear();
    }

    private static long period(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), PERIOD.toMillis());
    }
}
