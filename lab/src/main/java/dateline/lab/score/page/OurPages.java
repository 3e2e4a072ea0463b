package dateline.lab.score.page;

import dateline.ingest.page.Page;
import dateline.ingest.page.PageReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;

/** Ours, as ingest runs it. */
final class OurPages implements PagePeer {

    private final PageReader reader = new PageReader(Clock.systemUTC());

    @Override
    public String name() {
        return "dateline";
    }

    @Override
    public ReadPage read(String html, String url) {
        Page page = reader.read(html, address(url));
        String text = page.standfirst().orElse("") + "\n\n" + String.join("\n\n", page.paragraphs());
        return new ReadPage(
                text,
                page.headline(),
                List.copyOf(page.authors()),
                page.publishedAt().map(time -> new ReadPage.Time(time.day(), time.at())),
                page.imageUrl(),
                page.standfirst());
    }

    /** Null for what the sets have instead of an address here and there. */
    private static URI address(String url) {
        try {
            var address = new URI(url);
            return address.getHost() == null ? null : address;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
