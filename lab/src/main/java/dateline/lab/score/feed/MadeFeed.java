package dateline.lab.score.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/** A feed as newspapers have them, made of words without meaning: fifty entries with summary and full text. */
final class MadeFeed {

    static final int ENTRIES = 50;

    private static final int WORDS = 350;
    private static final int SUMMARY_WORDS = 30;

    private MadeFeed() {}

    static byte[] rss() {
        var random = new SplittableRandom(1);
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Made</title><link>https://example.org/</link>"
                + "<language>en</language>\n");
        for (int i = 0; i < ENTRIES; i++) {
            String url = "https://example.org/news/" + i;
            feed.append("<item><title>")
                    .append(words(random, 9))
                    .append("</title><link>")
                    .append(url)
                    .append("</link><guid>")
                    .append(url)
                    .append("</guid><pubDate>Sun, 03 May 2026 12:00:")
                    .append(10 + i % 50)
                    .append(" +0200</pubDate><dc:creator>Name ")
                    .append(i)
                    .append("</dc:creator><category>One</category>")
                    .append("<category>Two</category><media:content url=\"")
                    .append(url)
                    .append(".jpg\" medium=\"image\" width=\"800\"/><description>")
                    .append(words(random, SUMMARY_WORDS))
                    .append(" &amp;#8230;</description><content:encoded><![CDATA[");
            for (int paragraph = 0; paragraph < 7; paragraph++) {
                feed.append("<p>")
                        .append(words(random, WORDS / 7))
                        .append(" <a href=\"/")
                        .append(i)
                        .append("\">more</a>.</p>\n");
            }
            feed.append("]]></content:encoded></item>\n");
        }
        return feed.append("</channel></rss>\n").toString().getBytes(UTF_8);
    }

    private static String words(SplittableRandom random, int number) {
        var words = new StringBuilder();
        for (int i = 0; i < number; i++) {
            words.append(i == 0 ? "" : " ");
            int letters = random.nextInt(2, 10);
            for (int letter = 0; letter < letters; letter++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
        }
        return words.toString();
    }
}
