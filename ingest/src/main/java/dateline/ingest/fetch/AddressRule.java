package dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses may be connected to: those of the public internet, and networks allowed by name.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose addresses</a>, and
 *     those of IPv6 (RFC 6890)
 */
final class AddressRule {

    private static final Map<Network, String> NOT_PUBLIC = notPublic();

    /** All that is global unicast of IPv6; what is not in it is refused. */
    private static final Network GLOBAL = Network.of("2000::/3");

    /** IPv4 addresses as networks without IPv4 see them (RFC 6052); as good as the address they hold. */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    /** Somebody's own: what {@code --allow-private} opens. Not link-local, where clouds keep their secrets. */
    static final List<Network> PRIVATE = List.of(
            Network.of("10.0.0.0/8"),
            Network.of("100.64.0.0/10"),
            Network.of("127.0.0.0/8"),
            Network.of("172.16.0.0/12"),
            Network.of("192.168.0.0/16"),
            Network.of("::1/128"),
            Network.of("fc00::/7"));

    private final List<Network> allowed;

    /** @param allowed whatever they are, public or not */
    AddressRule(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    private static Map<Network, String> notPublic() {
        Map<Network, String> all = new LinkedHashMap<>();
        all.put(Network.of("0.0.0.0/8"), "unspecified");
        all.put(Network.of("10.0.0.0/8"), "private");
        all.put(Network.of("100.64.0.0/10"), "shared by a carrier");
        all.put(Network.of("127.0.0.0/8"), "loopback");
        all.put(Network.of("169.254.0.0/16"), "link-local");
        all.put(Network.of("172.16.0.0/12"), "private");
        all.put(Network.of("192.0.0.0/24"), "for protocols");
        all.put(Network.of("192.0.2.0/24"), "for documentation");
        all.put(Network.of("192.88.99.0/24"), "a relay");
        all.put(Network.of("192.168.0.0/16"), "private");
        all.put(Network.of("198.18.0.0/15"), "for benchmarks");
        all.put(Network.of("198.51.100.0/24"), "for documentation");
        all.put(Network.of("203.0.113.0/24"), "for documentation");
        all.put(Network.of("224.0.0.0/4"), "multicast");
        all.put(Network.of("240.0.0.0/4"), "reserved");
        all.put(Network.of("2001::/23"), "for protocols and tunnels"); // Teredo, ORCHID, benchmarks
        all.put(Network.of("2001:db8::/32"), "for documentation");
        all.put(Network.of("2002::/16"), "a tunnel to IPv4"); // 6to4
        all.put(Network.of("3fff::/20"), "for documentation");
        return all;
    }

    /** Why this address may not be connected to, e.g. {@code "loopback"}; empty if it may. */
    Optional<String> objection(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (allowed.stream().anyMatch(network -> network.holds(bytes))) {
            return Optional.empty();
        }
        if (NAT64.holds(bytes)) {
            return objection(embedded(bytes));
        }
        if (bytes.length == 16 && !GLOBAL.holds(bytes)) {
            return Optional.of("not public");
        }
        return NOT_PUBLIC.entrySet().stream()
                .filter(special -> special.getKey().holds(bytes))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static InetAddress embedded(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are always an address", e);
        }
    }
}
