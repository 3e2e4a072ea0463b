package dateline.lab.score.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One page of a set, with what is in it. Empty text and lists where the set does not say.
 *
 * @param with segments of its text
 * @param without segments that are not of its text
 * @param date ISO 8601, a day or an instant
 * @param opening first words of the text
 */
record GoldPage(
        String url,
        Path file,
        List<String> with,
        List<String> without,
        String title,
        List<String> authors,
        String date,
        String image,
        String excerpt,
        String opening) {

    /** Whether rules may be chosen on it: the hosts whose CRC-32 is even. All pages of a host are on one side. */
    boolean isDev() {
        var sum = new CRC32();
        sum.update(host().getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 0;
    }

    /** Of an archived page the host it was archived from. */
    private String host() {
        int last = url.lastIndexOf("http");
        String address = last > 0 && url.contains("web.archive.org") ? url.substring(last) : url;
        try {
            String host = new URI(address).getHost();
            return host == null ? address : host.startsWith("www.") ? host.substring(4) : host;
        } catch (URISyntaxException _) {
            return address;
        }
    }
}
