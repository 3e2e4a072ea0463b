package dateline.lab.score.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellRuleTest {

    @Test
    void articlesWithTheSameMarkShareACell() {
        var one = new CellKeys("1", List.of("Mill", "Quay"), List.of("Hollin"), List.of(5, 7));
        var other = new CellKeys("2", List.of("Quay", "Mill"), List.of("Hollin"), List.of(7, 5));

        for (CellRule rule : List.of(CellRule.PLACE, CellRule.ENTITIES, CellRule.SHINGLES)) {
            assertThat(rule.cells(one, 1000)).containsExactlyInAnyOrder(rule.cells(other, 1000));
        }
        assertThat(CellRule.ENTITY.cells(one, 1000)).isNotEqualTo(CellRule.ENTITY.cells(other, 1000));
    }

    @Test
    void anArticleWithoutMarksGoesByItsId() {
        var bare = new CellKeys("1", List.of(), List.of(), List.of());

        for (CellRule rule : CellRule.values()) {
            assertThat(rule.cells(bare, 16)).isEqualTo(CellRule.ID.cells(bare, 16));
        }
    }

    @Test
    void idsFillCellsAlike() {
        var load = new Load(8);
        IntStream.range(0, 8000)
                .mapToObj(i -> new CellKeys("article " + i, List.of(), List.of(), List.of()))
                .forEach(keys -> load.add(CellRule.ID.cells(keys, 8)));

        assertThat(load.fanOut()).isEqualTo(1);
        assertThat(load.fullest()).isCloseTo(1, within(0.15));
        assertThat(load.carries()).isCloseTo(8, within(1.2));
    }

    @Test
    void twoCellsAnArticleCarryHalf() {
        var load = new Load(2);
        load.add(new int[] {0, 1});
        load.add(new int[] {0, 1});

        assertThat(load.fanOut()).isEqualTo(2);
        assertThat(load.carries()).isEqualTo(1);
    }
}
