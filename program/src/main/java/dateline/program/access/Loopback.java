package dateline.program.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Tells addresses and names of this machine from others, without asking any name server. */
final class Loopback {

    /** RFC 6761, section 6.3, and RFC 1122, section 3.2.1.3. */
    private static final Pattern NAME =
            Pattern.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");

    private Loopback() {}

    /** Whether a {@code Host} header asks for this machine by a name nobody else can have. */
    static boolean isName(String host) {
        return NAME.matcher(host).matches();
    }

    /** Whether what listens there can be reached from this machine only. */
    static boolean isAddress(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            // Only letters of addresses: never a look-up.
            return host.matches("[0-9a-fA-F.:]+") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
