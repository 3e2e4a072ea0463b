package dateline.sink.stored;

import dateline.sink.search.BadParameterException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What may be an address that alerts are posted to, as far as can be told without looking it up. */
final class WebhookUrl {

    private static final int MAX_LENGTH = 2_000;
    private static final String NAME = "webhook.url";

    private WebhookUrl() {}

    /** @throws BadParameterException if it is none */
    static String checked(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new BadParameterException(NAME, "must be an address of at most " + MAX_LENGTH + " characters");
        }
        URI url = parsed(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadParameterException(NAME, "must begin with https:// or http://");
        }
        if (url.getHost() == null || url.getHost().isEmpty() || url.getPort() > 65_535 || url.getPort() == 0) {
            throw new BadParameterException(NAME, "must name a host, and a port from 1 to 65535 if any");
        }
        if (url.getRawUserInfo() != null) {
            throw new BadParameterException(NAME, "must hold no user or password; what is posted is signed instead");
        }
        if (url.getRawFragment() != null) {
            throw new BadParameterException(NAME, "must have no # part");
        }
        return url.toASCIIString();
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new BadParameterException(NAME, "is no address: " + e.getReason());
        }
    }
}
