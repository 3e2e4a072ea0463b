package dateline.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTableTest {

    private final IdTable<Integer> table = new IdTable<>();

    @Test
    void behavesLikeAMap() {
        var random = new Random(7);
        Map<String, Integer> map = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            String id = "id" + random.nextInt(3000);
            if (random.nextInt(3) == 0) {
                assertThat(table.remove(id)).isEqualTo(map.remove(id));
            } else {
                assertThat(table.put(id, step)).isEqualTo(map.put(id, step));
            }
        }

        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((id, value) -> assertThat(table.get(id)).isEqualTo(value));
        var all = new HashSet<Integer>();
        table.each(all::add);
        assertThat(all).isEqualTo(new HashSet<>(map.values()));
    }

    @Test
    void whatWasNeverPutIsNotThere() {
        assertThat(table.get("none")).isNull();
        assertThat(table.remove("none")).isNull();
    }
}
