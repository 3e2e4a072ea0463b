package dateline.lab.score.story;

import dateline.enrich.story.NewsItem;
import dateline.enrich.story.RememberedStories;
import dateline.enrich.story.StoryKeeper;
import dateline.enrich.story.StoryRules;
import dateline.enrich.story.StoryVerdict;
import dateline.lab.score.Report.Table;
import dateline.lab.score.cell.CellRule;
import dateline.lab.score.cell.Load;
import dateline.schemas.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Stories with what is remembered parted into cells, each of which knows nothing of the others. Of the verdicts of two
 * cells that counts which puts the article into a story there was, the surer of two such.
 */
final class StoryCells {

    private static final int[] NUMBERS = {2, 4, 8, 16};
    private static final int MOST_ARTICLES = 1_000_000;

    private final List<GoldArticle> articles;

    StoryCells(List<GoldArticle> articles) {
        this.articles = articles;
    }

    void rows(Table table) {
        row(CellRule.ID, 1, table);
        for (CellRule rule : CellRule.values()) {
            for (int cells : NUMBERS) {
                row(rule, cells, table);
            }
        }
    }

    private void row(CellRule rule, int cells, Table table) {
        var load = new Load(cells);
        List<int[]> sent = articles.stream()
                .map(article -> rule.cells(article.keys(), cells))
                .toList();
        sent.forEach(load::add);
        List<String> gold = articles.stream().map(GoldArticle::story).toList();
        BCubed scores = BCubed.mean(BCubed.of(gold, found(sent, cells)));
        table.row(
                rule.title(),
                cells,
                pairsKept(gold, sent),
                scores.precision(),
                scores.recall(),
                scores.f(),
                load.fanOut(),
                load.fullest(),
                load.carries());
    }

    /** Share of the pairs of one story that have a cell in common. */
    private static double pairsKept(List<String> gold, List<int[]> sent) {
        Map<String, List<int[]>> byStory = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            byStory.computeIfAbsent(gold.get(i), _ -> new ArrayList<>()).add(sent.get(i));
        }
        int pairs = 0;
        int kept = 0;
        for (List<int[]> story : byStory.values()) {
            for (int i = 0; i < story.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs++;
                    int[] other = story.get(j);
                    kept += IntStream.of(story.get(i))
                                    .anyMatch(cell -> IntStream.of(other).anyMatch(it -> it == cell))
                            ? 1
                            : 0;
                }
            }
        }
        return kept / (double) pairs;
    }

    private List<String> found(List<int[]> sent, int cells) {
        List<RememberedStories> memories = IntStream.range(0, cells)
                .mapToObj(_ -> new RememberedStories(StoryRules.USUAL, MOST_ARTICLES, StoryKeeper.NOWHERE))
                .toList();
        Map<String, String> mergedInto = new HashMap<>();
        List<String> assigned = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            StoryVerdict best = null;
            for (int cell : sent.get(i)) {
                StoryVerdict verdict = add(memories.get(cell), articles.get(i).item(), mergedInto);
                if (best == null || (joins(verdict) && (!joins(best) || verdict.score() > best.score()))) {
                    best = verdict;
                }
            }
            assigned.add(best.story());
        }
        return Merges.inTheEnd(assigned, mergedInto);
    }

    private static StoryVerdict add(RememberedStories memory, NewsItem item, Map<String, String> mergedInto) {
        StoryVerdict verdict = memory.add(item);
        for (Story story : verdict.changed()) {
            if (story.getMergedInto() != null) {
                mergedInto.put(story.getStoryId(), story.getMergedInto());
            }
        }
        return verdict;
    }

    private static boolean joins(StoryVerdict verdict) {
        return verdict.changed().getFirst().getArticleCount() > 1;
    }
}
