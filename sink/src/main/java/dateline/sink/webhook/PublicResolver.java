package dateline.sink.webhook;

import dateline.program.PublicAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Looks up names and answers only with public addresses. What it answers is what is connected to; nothing asks again. */
public final class PublicResolver implements DnsResolver {

    /** A name leads where nothing may be posted to. */
    public static final class PrivateAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host) {
            super(host + " is not on the public internet; --allow-private-webhooks lets it through");
        }
    }

    private final boolean allowPrivate;

    PublicResolver(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        Optional<InetAddress> closed = PublicAddress.firstPrivate(addresses);
        if (closed.isPresent() && !(allowPrivate && isOfANetwork(addresses))) {
            throw new PrivateAddressException(host);
        }
        return addresses;
    }

    /** Where clouds hand out credentials is no network of anybody's, and stays closed. */
    private static boolean isOfANetwork(InetAddress... addresses) {
        return Arrays.stream(addresses)
                .noneMatch(address -> address.isLinkLocalAddress() || address.isMulticastAddress());
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host; // never asked for
    }
}
