package dateline.sink.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text with its tags marked. Tags overlap: a name in a quote, a number in a phrase. So the text is cut wherever one
 * begins or ends, and each piece says which tags it belongs to; the first piece of each can be walked to with the keys.
 */
final class TaggedText {

    /** More would make a page too heavy; an article of 10,000 words has some 3,000. */
    static final int MOST = 6_000;

    /** Tags that one piece may belong to; no text of sense has more. */
    private static final int MOST_AT_ONCE = 12;

    private final List<Stretch> stretches = new ArrayList<>();
    private final String text;
    private boolean walkable = true;

    private record Stretch(int start, int end, Tag tag, int mention) {}

    /** @param headline whether the text is the headline, and so which mentions stand in it */
    TaggedText(String text, List<Tag> tags, boolean headline) {
        this.text = text;
        for (Tag tag : tags) {
            for (int i = 0; i < tag.mentions().size() && stretches.size() < MOST; i++) {
                Tag.Mention mention = tag.mentions().get(i);
                boolean inside =
                        mention.start() >= 0 && mention.start() < mention.end() && mention.end() <= text.length();
                if (mention.inHeadline() == headline && inside) {
                    stretches.add(new Stretch(mention.start(), mention.end(), tag, i));
                }
            }
        }
        // Of those that cover a piece the shortest says most, so it comes first.
        stretches.sort(Comparator.comparingInt((Stretch stretch) -> stretch.end() - stretch.start())
                .thenComparingInt(Stretch::start));
    }

    /** Writes it in paragraphs, which blank lines separate. */
    void paragraphs(Html html) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                html.open("p", "dir", "auto");
                pieces(html, start, end);
                html.close();
            }
            start = end + 2;
        }
    }

    /** Writes all of it in one line. */
    void line(Html html) {
        pieces(html, 0, text.length());
    }

    private void pieces(Html html, int from, int to) {
        List<Stretch> here = stretches.stream()
                .filter(stretch -> stretch.start() < to && stretch.end() > from)
                .toList();
        Set<Integer> cuts = new TreeSet<>(Set.of(from, to));
        here.forEach(stretch -> {
            cuts.add(Math.max(from, stretch.start()));
            cuts.add(Math.min(to, stretch.end()));
        });
        int start = from;
        for (int end : cuts) {
            if (end > start) {
                piece(html, start, end, here);
                start = end;
            }
        }
    }

    private void piece(Html html, int start, int end, List<Stretch> candidates) {
        List<Stretch> covering = candidates.stream()
                .filter(stretch -> stretch.start() <= start && stretch.end() >= end)
                .limit(MOST_AT_ONCE)
                .toList();
        if (covering.isEmpty()) {
            html.text(text.substring(start, end));
            return;
        }
        Set<TagKind> kinds = EnumSet.noneOf(TagKind.class);
        covering.forEach(stretch -> kinds.add(stretch.tag().kind()));
        boolean first = covering.stream().anyMatch(stretch -> stretch.start() == start);
        html.of(
                "mark",
                text.substring(start, end),
                "class",
                kinds.stream().map(TagKind::style).collect(Collectors.joining(" ")),
                "data-tags",
                covering.stream()
                        .map(stretch -> stretch.tag().ref() + "." + stretch.mention())
                        .collect(Collectors.joining(" ")),
                "tabindex",
                first ? nextTabIndex() : null);
    }

    /** The tab key comes to the first; from there on the keys n and p lead, past hundreds. */
    private String nextTabIndex() {
        String index = walkable ? "0" : "-1";
        walkable = false;
        return index;
    }
}
