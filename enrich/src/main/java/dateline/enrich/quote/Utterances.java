package dateline.enrich.quote;

import dateline.enrich.quote.Statement.Way;
import dateline.schemas.QuoteKind;
import java.util.ArrayList;
import java.util.List;

/** Joins statements and passages into quotes. */
final class Utterances {

    /** A content is direct when at least this share of its letters stands between marks. */
    private static final double DIRECT = 0.9;

    /** Fewer words alone in a sentence of their own are a title or a heading. */
    private static final int LEAST_ALONE = 3;

    /** Fewer words inside somebody else's sentence are a title, or the writer keeps a distance. */
    private static final int LEAST_INSIDE = 6;

    private final Words words;
    private final List<Run> units;
    private final Subjects subjects;
    private final boolean[] taken; // of each passage
    private final List<Draft> drafts = new ArrayList<>();
    private Draft last; // of the unit before, when it ends with words in marks or announces them
    private Statement announced;
    private int lastUnit = -1;

    private Utterances(Words words, List<Run> units, Subjects subjects) {
        this.words = words;
        this.units = units;
        this.subjects = subjects;
        this.taken = new boolean[words.passages().size()];
    }

    /** In order of what names them; parts of one quote are together. */
    static List<Draft> join(Words words, List<Run> units, List<Statement> statements, Subjects subjects) {
        var utterances = new Utterances(words, units, subjects);
        int next = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            int from = next;
            while (next < statements.size() && statements.get(next).unit() == unit) {
                next++;
            }
            utterances.unit(unit, statements.subList(from, next));
        }
        return utterances.drafts;
    }

    private void unit(int unit, List<Statement> statements) {
        Run run = units.get(unit);
        for (Statement statement : statements) {
            state(unit, statement);
        }
        boolean alone = statements.isEmpty() && isAllPassages(run);
        for (int token = run.first(); token < run.after(); token = words.next(token)) {
            if (words.isPassage(token) && !taken[words.passage(token)]) {
                if (alone) {
                    alone(unit, token);
                } else {
                    inside(run, token);
                }
            }
        }
    }

    private void state(int unit, Statement statement) {
        lastUnit = unit;
        if (statement.content().isEmpty()) {
            announced = statement;
            last = null;
            return;
        }
        announced = null;
        QuoteKind kind = kind(statement.content());
        var draft = new Draft(kind, statement, statement.speaker(), null, statement.way());
        for (Run run : statement.content()) {
            addTo(draft, run);
        }
        if (!draft.parts().isEmpty()) {
            drafts.add(draft);
            last = draft;
        }
    }

    private void addTo(Draft draft, Run run) {
        for (int token = run.first(); token < run.after(); token = words.next(token)) {
            if (words.isPassage(token)) {
                taken[words.passage(token)] = true;
                if (draft.kind() == QuoteKind.DIRECT) {
                    draft.add(words.passages().get(words.passage(token)));
                }
            }
        }
        if (draft.kind() != QuoteKind.DIRECT) {
            int first = run.first();
            int after = run.after();
            while (first < after && words.isMark(first, ",;:–—-")) {
                first++;
            }
            while (after > first && words.isMark(after - 1, ",;:–—")) {
                after--;
            }
            if (first < after) {
                draft.add(new Stretch(words.start(first), words.end(after - 1)));
            }
        }
    }

    private QuoteKind kind(List<Run> content) {
        int inside = 0;
        int all = 0;
        for (Run run : content) {
            for (int token = run.first(); token < run.after(); token++) {
                int length = words.isLetters(token) ? words.end(token) - words.start(token) : 0;
                all += length;
                inside += words.isPassage(token) ? length : 0;
            }
        }
        return inside == 0 ? QuoteKind.INDIRECT : inside >= DIRECT * all ? QuoteKind.DIRECT : QuoteKind.MIXED;
    }

    private boolean isAllPassages(Run run) {
        for (int token = run.first(); token < run.after(); token = words.next(token)) {
            if (!words.isPassage(token) && words.isLetters(token)) {
                return false;
            }
        }
        return true;
    }

    /** A sentence that is nothing but words in marks. */
    private void alone(int unit, int token) {
        int index = words.passage(token);
        Passage passage = words.passages().get(index);
        taken[index] = true;
        boolean adjacent = lastUnit >= unit - 1 && lastUnit >= 0;
        boolean sameParagraph = token > 0 && isSameParagraph(token);
        if (adjacent && announced != null) {
            var draft = new Draft(QuoteKind.DIRECT, announced, announced.speaker(), null, announced.way());
            announced = null;
            put(draft, passage, unit);
        } else if (adjacent && last != null && sameParagraph && last.kind() != QuoteKind.INDIRECT) {
            if (last.kind() == QuoteKind.DIRECT) {
                last.add(passage);
                lastUnit = unit;
            } else {
                put(new Draft(QuoteKind.DIRECT, null, null, last, Way.ALONE), passage, unit);
            }
        } else if (length(passage) >= LEAST_ALONE) {
            if (adjacent && last != null) {
                put(new Draft(QuoteKind.DIRECT, null, null, last, Way.ALONE), passage, unit);
            } else {
                Run speaker = unit > 0 ? subjects.opening(units.get(unit - 1)) : null;
                put(new Draft(QuoteKind.DIRECT, null, speaker, null, Way.ALONE), passage, unit);
            }
        }
    }

    /** Words in marks within a sentence that no word of saying claims. */
    private void inside(Run run, int token) {
        int index = words.passage(token);
        Passage passage = words.passages().get(index);
        taken[index] = true;
        if (length(passage) >= LEAST_INSIDE) {
            var draft = new Draft(QuoteKind.DIRECT, null, subjects.opening(run), null, Way.ALONE);
            draft.add(passage);
            drafts.add(draft);
        }
    }

    private void put(Draft draft, Passage passage, int unit) {
        draft.add(passage);
        drafts.add(draft);
        last = draft;
        lastUnit = unit;
    }

    private int length(Passage passage) {
        int index = words.passage(words.tokenAt(passage.start()));
        int count = 0;
        for (int token = words.firstOf(index); token < words.afterOf(index); token++) {
            count += words.isLetters(token) ? 1 : 0;
        }
        return count;
    }

    private boolean isSameParagraph(int token) {
        for (int at = words.end(token - 1); at < words.start(token); at++) {
            if (words.body().charAt(at) == '\n') {
                return false;
            }
        }
        return true;
    }
}
