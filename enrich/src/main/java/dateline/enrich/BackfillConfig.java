package dateline.enrich;

import java.util.List;

/**
 * How archives take their turn beside news.
 *
 * @param share percent of its time that a thread gives to archives while news arrives, 1 to 100
 * @param waitsFor consumer groups of {@code enriched-articles} that archives wait for when they are behind; may be none
 */
public record BackfillConfig(int share, List<String> waitsFor) {

    /** As the program has it without options. */
    public static final BackfillConfig USUAL = new BackfillConfig(20, List.of("sink"));

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public BackfillConfig {
        if (share < 1 || share > 100) {
            throw new IllegalArgumentException("--backfill-share must be 1 to 100, but was " + share);
        }
        waitsFor = List.copyOf(waitsFor);
        if (waitsFor.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("--backfill-waits-for names an empty group");
        }
    }
}
