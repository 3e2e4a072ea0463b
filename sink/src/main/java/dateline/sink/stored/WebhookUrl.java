package dateline.sink.stored;

import dateline.sink.search.BadParameterException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What may be an address that is posted to, as far as can be told without looking it up. */
public final class WebhookUrl {

    private static final int MAX_LENGTH = 2_000;

    private WebhookUrl() {}

    /**
     * Returns it in ASCII.
     *
     * @param name of the parameter it comes in
     * @throws BadParameterException if it is none
     */
    public static String checked(String name, String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new BadParameterException(name, "must be an address of at most " + MAX_LENGTH + " characters");
        }
        URI url = parsed(name, text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadParameterException(name, "must begin with https:// or http://");
        }
        if (url.getHost() == null || url.getHost().isEmpty() || url.getPort() > 65_535 || url.getPort() == 0) {
            throw new BadParameterException(name, "must name a host, and a port from 1 to 65535 if any");
        }
        if (url.getRawUserInfo() != null) {
            throw new BadParameterException(name, "must hold no user or password; what is posted is signed instead");
        }
        if (url.getRawFragment() != null) {
            throw new BadParameterException(name, "must have no # part");
        }
        return url.toASCIIString();
    }

    private static URI parsed(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new BadParameterException(name, "is no address: " + e.getReason());
        }
    }
}
