package dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses in CIDR notation (RFC 4632), e.g. {@code 10.0.0.0/8} or {@code fc00::/7}. */
public final class Network {

    private final String written;
    private final byte[] start;
    private final int bits;

    private Network(String written, byte[] start, int bits) {
        this.written = written;
        this.start = start;
        this.bits = bits;
    }

    /**
     * Reads one; without a length it is a single address.
     *
     * @throws IllegalArgumentException if it is none; names are not looked up
     */
    public static Network of(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        if (address.indexOf(':') < 0 && address.chars().filter(c -> c == '.').count() != 3) {
            throw wrong(written); // 10 and 10.1 would be read as 0.0.0.10 and 10.0.0.1
        }
        try {
            byte[] start = InetAddress.ofLiteral(address).getAddress();
            int bits = slash < 0 ? start.length * 8 : Integer.parseInt(written.substring(slash + 1));
            if (bits < 0 || bits > start.length * 8) {
                throw wrong(written);
            }
            return new Network(written, start, bits);
        } catch (IllegalArgumentException _) {
            throw wrong(written);
        }
    }

    private static IllegalArgumentException wrong(String written) {
        return new IllegalArgumentException(
                "'" + written + "' is no network like 10.0.0.0/8, fc00::/7 or a single address");
    }

    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(address, 0, whole, start, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || ((address[whole] ^ start[whole]) & (0xFF00 >> rest) & 0xFF) == 0;
    }

    @Override
    public String toString() {
        return written;
    }
}
