package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** Finds the standfirst: what stands between the headline and the text, in larger letters, and reads like text. */
final class Lead {

    private static final int SHORTEST = 45;
    private static final int LONGEST = 1_200;

    private static final int MOST = 3;

    /** How many blocks after the headline it may start: dates, names, buttons and captions stand between. */
    private static final int FARTHEST = 40;

    /** So many letters alike are no chance. */
    private static final int SAME = 40;

    private final List<Block> blocks;
    private final String headline;
    private final String description;

    /**
     * @param headline folded
     * @param description what the page says in its meta data that it is about, folded
     */
    Lead(List<Block> blocks, String headline, String description) {
        this.blocks = blocks;
        this.headline = headline;
        this.description = description;
    }

    /** Indices of the blocks that make it up, before {@code first}. */
    List<Integer> before(int first) {
        int start = headlineBefore(first);
        List<Integer> lead = new ArrayList<>();
        for (int i = start + 1; i < first && i <= start + FARTHEST; i++) {
            if (lead.size() < MOST && isLead(blocks.get(i), start >= 0)) {
                lead.add(i);
            }
        }
        return lead;
    }

    private int headlineBefore(int first) {
        int last = -1;
        for (int i = 0; i < first; i++) {
            Block block = blocks.get(i);
            boolean same = !headline.isEmpty() && Block.folded(block.text()).equals(headline);
            if (same || block.holder().normalName().equals("h1")) {
                last = i;
            }
        }
        return last;
    }

    private boolean isLead(Block block, boolean underHeadline) {
        int length = block.text().length();
        if (length < SHORTEST || length > LONGEST || block.linkDensity() > 0.3 || Hints.caption(block.holder())) {
            return false;
        }
        String folded = Block.folded(block.text());
        if (folded.equals(headline)) {
            return false;
        }
        if (description.length() >= SAME && alike(folded, description)) {
            return true;
        }
        if (!underHeadline) {
            return false;
        }
        return Hints.lead(block.holder())
                || (block.kind() == Block.Kind.HEADING ? length >= 60 : block.readsLikeText());
    }

    private static boolean alike(String a, String b) {
        int same = Math.min(SAME, Math.min(a.length(), b.length()));
        return same >= SAME / 2 && a.regionMatches(0, b, 0, same);
    }
}
