package dateline.lab.score.copy;

import dateline.lab.score.Report.Table;
import dateline.lab.score.cell.CellKeys;
import dateline.lab.score.cell.CellRule;
import dateline.lab.score.cell.Load;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which copies would still meet their original if what is remembered were parted into cells. */
final class CopyCells {

    private static final int[] NUMBERS = {2, 4, 8, 16};

    private final List<CellKeys> originals;
    private final Map<Rung, List<CellKeys>> copies;

    /** @param copies of the first originals, in their order */
    CopyCells(List<CellKeys> originals, Map<Rung, List<CellKeys>> copies) {
        this.originals = originals;
        this.copies = copies;
    }

    void rows(Table table) {
        for (CellRule rule : CellRule.values()) {
            for (int cells : NUMBERS) {
                var load = new Load(cells);
                originals.forEach(keys -> load.add(rule.cells(keys, cells)));
                table.row(
                        rule.title(),
                        cells,
                        kept(rule, cells, List.of(Rung.EXACT, Rung.BYLINE, Rung.TAIL, Rung.REORDERED, Rung.WORDS_5)),
                        kept(rule, cells, List.of(Rung.CUT_70, Rung.CUT_50)),
                        kept(rule, cells, List.of(Rung.CUT_30)),
                        kept(
                                rule,
                                cells,
                                copies.keySet().stream()
                                        .filter(Rung::isRewritten)
                                        .toList()),
                        load.fanOut(),
                        load.fullest(),
                        load.carries());
            }
        }
    }

    /** Share of the copies that have a cell in common with their original. */
    private double kept(CellRule rule, int cells, List<Rung> rungs) {
        int all = 0;
        int kept = 0;
        for (Rung rung : rungs) {
            List<CellKeys> made = copies.get(rung);
            for (int i = 0; i < made.size(); i++) {
                int[] ofOriginal = rule.cells(originals.get(i), cells);
                all++;
                kept += IntStream.of(rule.cells(made.get(i), cells))
                                .anyMatch(cell -> IntStream.of(ofOriginal).anyMatch(it -> it == cell))
                        ? 1
                        : 0;
            }
        }
        return kept / (double) all;
    }
}
