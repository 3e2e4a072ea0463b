package dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where hosts are; the system's names, or in a simulated web its own. */
@FunctionalInterface
public interface HostNames {

    /** As the machine is set up. */
    HostNames SYSTEM = InetAddress::getAllByName;

    /** @throws UnknownHostException if there is none of that name */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
