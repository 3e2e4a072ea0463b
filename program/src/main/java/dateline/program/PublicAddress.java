package dateline.program;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are on the public internet. A program that goes where outsiders tell it to must not be led into the
 * network it stands in, nor to the service that hands out credentials to machines.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose addresses, RFC 6890</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 special-purpose addresses, RFC 6890</a>
 */
public final class PublicAddress {

    /** Addresses that begin with the same bits. */
    private static final class Block {

        private final byte[] start;
        private final int bits;

        Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Not for the public, whatever stands behind them. */
    private static final List<Block> SPECIAL = List.of(
            block("0.0.0.0", 8), // this network
            block("10.0.0.0", 8), // private, RFC 1918
            block("100.64.0.0", 10), // behind a carrier's translation, RFC 6598
            block("127.0.0.0", 8), // loopback
            block("169.254.0.0", 16), // link-local, and the metadata services of clouds
            block("172.16.0.0", 12), // private, RFC 1918
            block("192.0.0.0", 24), // protocol assignments
            block("192.0.2.0", 24), // documentation
            block("192.88.99.0", 24), // relays of 6to4, given up
            block("192.168.0.0", 16), // private, RFC 1918
            block("198.18.0.0", 15), // measuring devices
            block("198.51.100.0", 24), // documentation
            block("203.0.113.0", 24), // documentation
            block("224.0.0.0", 4), // multicast
            block("240.0.0.0", 4), // reserved, broadcast
            block("::", 96), // unspecified, loopback, and IPv4 written long ago
            block("100::", 64), // discarded
            block("2001::", 23), // protocol assignments, tunnels among them
            block("2001:db8::", 32), // documentation
            block("3fff::", 20), // documentation
            block("5f00::", 16), // segment routing
            block("fc00::", 7), // private, RFC 4193
            block("fe80::", 9), // link-local and site-local
            block("ff00::", 8)); // multicast

    /** These hold an IPv4 address, which is where they lead. */
    private static final Block TRANSLATED = block("64:ff9b::", 96);

    private static final Block TRANSLATED_LOCALLY = block("64:ff9b:1::", 48);
    private static final Block SIX_TO_FOUR = block("2002::", 16);

    private PublicAddress() {}

    /** Whether this is an address of one machine on the public internet. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) {
            bytes = Arrays.copyOfRange(bytes, 12, 16);
        } else if (SIX_TO_FOUR.holds(bytes)) {
            bytes = Arrays.copyOfRange(bytes, 2, 6);
        }
        byte[] meant = bytes;
        return !TRANSLATED_LOCALLY.holds(meant) && SPECIAL.stream().noneMatch(block -> block.holds(meant));
    }

    /**
     * The first of some addresses that is not public: a name that leads to several must lead nowhere private, or the
     * next look at it might choose that one.
     */
    public static Optional<InetAddress> firstPrivate(InetAddress... addresses) {
        return Arrays.stream(addresses).filter(address -> !isPublic(address)).findFirst();
    }

    private static Block block(String start, int bits) {
        try {
            return new Block(InetAddress.getByName(start).getAddress(), bits); // a literal; nothing is looked up
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(start, e);
        }
    }
}
