package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {

    private final SiteMemory memory = new SiteMemory();

    @Test
    void leavesOutWhatThreeOtherPagesOfTheHostHold() {
        for (int page = 0; page < 3; page++) {
            assertThat(read("example.org", page)).hasSize(2);
        }

        assertThat(read("example.org", 3)).containsExactly("Text of page 3.");
        assertThat(read("example.net", 3)).hasSize(2);
    }

    @Test
    void countsAPageOnceHoweverOftenItIsRead() {
        for (int again = 0; again < 10; again++) {
            assertThat(read("example.org", 1)).hasSize(2);
        }
    }

    @Test
    void forgetsWhatWasSeenLongAgo() {
        for (int page = 0; page < 3; page++) {
            read("example.org", page);
        }
        for (int host = 0; host < 1_000; host++) {
            read("host" + host, 0);
        }

        assertThat(read("example.org", 4)).hasSize(2);
    }

    private List<String> read(String host, int page) {
        return memory.withoutRepeated(
                host,
                "https://" + host + '/' + page,
                "Headline " + page,
                List.of("Text of page " + page + ".", "Support our work."));
    }

    @Test
    void leavesAnArticleItsTextAtEachOfItsAddresses() {
        List<String> text = List.of("The ferry ran aground.", "Nobody was hurt.");
        for (int address = 0; address < 6; address++) {
            assertThat(memory.withoutRepeated("example.org", "https://example.org/" + address, "Ferry aground", text))
                    .isEqualTo(text);
        }
    }

    @Test
    void leavesNothingOfWhatPagesWithoutTextHaveInCommon() {
        List<String> notice = List.of("Please log in.", "We value your privacy.");
        for (int page = 0; page < 3; page++) {
            memory.withoutRepeated("example.org", "https://example.org/" + page, "Headline " + page, notice);
        }

        assertThat(memory.withoutRepeated("example.org", "https://example.org/3", "Headline 3", notice))
                .isEmpty();
    }
}
