package dateline.ingest.feed;

import dateline.schemas.CanonicalUrl;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;

/** Addresses that a feed states. */
final class FeedAddress {

    private static final int LONGEST = 4_096;

    /** Line breaks stand in addresses that were wrapped, and are never meant. */
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

    private FeedAddress() {}

    /**
     * Absolute http or https without credentials; nothing for any other.
     *
     * @param base what a relative address is relative to; empty when that is unknown
     */
    static Optional<String> of(String stated, String base) {
        if (stated.isEmpty() || stated.length() > LONGEST) {
            return Optional.empty();
        }
        String address = encoded(BREAKS.matcher(stated.strip()).replaceAll(""));
        if (isHttp(address)) {
            return CanonicalUrl.of(address).map(_ -> address);
        }
        if (address.isEmpty() || base.isEmpty() || hasCredentials(address)) {
            return Optional.empty();
        }
        String resolved = StringUtil.resolve(base, address);
        return isHttp(resolved) && CanonicalUrl.of(resolved).isPresent() ? Optional.of(resolved) : Optional.empty();
    }

    /** Percent-encodes what no address may hold (RFC 3986, section 2) and people write all the same. */
    private static String encoded(String address) {
        StringBuilder encoded = null;
        for (int i = 0; i < address.length(); i++) {
            char sign = address.charAt(i);
            boolean wrong = sign <= ' '
                    || sign == 0x7F
                    || "\"<>\\^`{|}".indexOf(sign) >= 0
                    || (sign == '%' && !isEscape(address, i));
            if (wrong && encoded == null) {
                encoded = new StringBuilder(address.length() + 16).append(address, 0, i);
            }
            if (wrong) {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) sign));
            } else if (encoded != null) {
                encoded.append(sign);
            }
        }
        return encoded == null ? address : encoded.toString();
    }

    private static boolean isEscape(String address, int percent) {
        return percent + 2 < address.length()
                && HexFormat.isHexDigit(address.charAt(percent + 1))
                && HexFormat.isHexDigit(address.charAt(percent + 2));
    }

    static boolean isHttp(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    /** {@code //user@host/}: resolving would drop what stands before the sign. */
    private static boolean hasCredentials(String address) {
        return address.startsWith("//") && address.indexOf('@') >= 0;
    }
}
