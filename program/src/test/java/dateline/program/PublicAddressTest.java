package dateline.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2001::1",
                "2001:db8::1"
            })
    void refusesWhatIsNotOnThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void takesWhatIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameMustLeadNowherePrivate() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("1.1.1.1");
        InetAddress closed = InetAddress.getByName("10.0.0.1");

        assertThat(PublicAddress.firstPrivate(open, closed)).contains(closed);
        assertThat(PublicAddress.firstPrivate(open)).isEmpty();
    }
}
