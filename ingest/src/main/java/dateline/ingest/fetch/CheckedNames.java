package dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the HTTP client and checks what comes. The client connects to these very addresses, so that a name
 * cannot point elsewhere between check and connection. One address that is not public spoils the name.
 */
final class CheckedNames implements DnsResolver {

    private final HostNames names;
    private final AddressRule rule;

    CheckedNames(HostNames names, AddressRule rule) {
        this.names = names;
        this.rule = rule;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            Optional<String> objection = rule.objection(address);
            if (objection.isPresent()) {
                throw new ForbiddenAddressException(host + " has the address " + address.getHostAddress()
                        + ", which is " + objection.get() + "; --allow-network lets it be read");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Found, but not to be connected to. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String message) {
            super(message);
        }
    }
}
