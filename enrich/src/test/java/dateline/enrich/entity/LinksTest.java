package dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.entity.Links.Link;
import dateline.schemas.EntityKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @Test
    void findsANameOfItsKindOnly() {
        Links links = Links.of(table("tandel works", 4242, "NO"));

        assertThat(links.find(EntityKind.ORGANISATION, "tandel works")).isEqualTo(new Link("Q4242", "NO"));
        assertThat(links.find(EntityKind.PERSON, "tandel works")).isNull();
        assertThat(links.find(EntityKind.ORGANISATION, "tandel")).isNull();
        assertThat(links.size()).isEqualTo(1);
        assertThat(links.items()).containsExactly(4242);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [O Tandel Works] opened.                                 | -
            [O Tandel Works] opened in [L Norway].                   | Q4242
            [X Norwegian] [O Tandel Works] opened.                   | Q4242
            [O Tandel Works] opened in [L Sweden].                   | -
            [O Tandel Works Inc.] opened in [L Norway].              | Q4242
            [P Tandel Works] opened in [L Norway].                   | -
            """)
    void linksANameOnlyWhereItsCountryIsSpokenOf(String body, String item) {
        assertThat(new MarkedArticle("", body).entities(Links.of(table("tandel works", 4242, "NO"))))
                .filteredOn(entity -> entity.getName().startsWith("Tandel"))
                .singleElement()
                .satisfies(entity -> assertThat(entity.getWikidataId()).isEqualTo(item));
    }

    @Test
    void shipsAllItsNames() {
        Links links = Links.shipped();

        assertThat(links.size()).isEqualTo(25_291);
        assertThat(links.items().count()).isEqualTo(25_291);
    }

    @Test
    void refusesADamagedTable() {
        byte[] good = table("tandel works", 4242, "NO").array();

        for (int length : new int[] {0, 15, 16, good.length - 1}) {
            assertThatThrownBy(() -> Links.of(copy(good, length)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("(?s)Not a table of links.*|Table of links is cut short: " + length + " bytes");
        }
        assertThatThrownBy(() -> Links.of(copy(good, good.length).putInt(4, 99)))
                .hasMessage("Not a table of links of version " + Links.VERSION);
        assertThatThrownBy(() -> Links.of(copy(good, good.length).putInt(0, 7)))
                .hasMessage("Not a table of links of version " + Links.VERSION);
        assertThatThrownBy(() -> Links.of(copy(good, good.length).putInt(8, Integer.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteBuffer copy(byte[] bytes, int length) {
        var copy = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        copy.put(bytes, 0, Math.min(length, bytes.length));
        return copy;
    }

    /** A table of one organisation in two slots. */
    private static ByteBuffer table(String name, int item, String country) {
        long hash = Links.hash(EntityKind.ORGANISATION, name);
        int slot = (int) hash & 1;
        return ByteBuffer.allocate(Links.HEADER + 2 * 14)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, Links.MAGIC)
                .putInt(4, Links.VERSION)
                .putInt(8, 2)
                .putInt(12, 1)
                .putLong(Links.HEADER + 8 * slot, hash)
                .putInt(Links.HEADER + 16 + 4 * slot, item)
                .putShort(Links.HEADER + 24 + 2 * slot, (short) (country.charAt(0) << 8 | country.charAt(1)));
    }
}
