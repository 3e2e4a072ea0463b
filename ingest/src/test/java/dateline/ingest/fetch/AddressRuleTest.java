package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    private static final AddressRule PUBLIC_ONLY = new AddressRule(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "::8.8.8.8",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void objectsToWhatIsNotOfThePublicInternet(String address) {
        assertThat(PUBLIC_ONLY.objection(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::8.8.8.8"
            })
    void letsThePublicInternetBe(String address) {
        assertThat(PUBLIC_ONLY.objection(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void allowPrivateDoesNotOpenCloudMetadata() {
        var rule = new AddressRule(AddressRule.PRIVATE);

        for (String open :
                List.of("10.1.2.3", "127.0.0.1", "192.168.0.1", "172.20.0.1", "100.64.1.1", "::1", "fd12::1")) {
            assertThat(rule.objection(InetAddress.ofLiteral(open))).as(open).isEmpty();
        }
        for (String closed : List.of("169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1", "255.255.255.255")) {
            assertThat(rule.objection(InetAddress.ofLiteral(closed))).as(closed).isPresent();
        }
    }

    @Test
    void allowsExactlyTheNetworksNamed() {
        var rule =
                new AddressRule(List.of(Network.of("10.1.16.0/20"), Network.of("fe80::/10"), Network.of("127.0.0.5")));

        assertThat(rule.objection(InetAddress.ofLiteral("10.1.31.255"))).isEmpty();
        assertThat(rule.objection(InetAddress.ofLiteral("10.1.32.0"))).contains("private");
        assertThat(rule.objection(InetAddress.ofLiteral("fe80::7"))).isEmpty();
        assertThat(rule.objection(InetAddress.ofLiteral("127.0.0.5"))).isEmpty();
        assertThat(rule.objection(InetAddress.ofLiteral("127.0.0.6"))).contains("loopback");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "::/129",
                "example.org",
                "300.0.0.1/8",
                "a:b"
            })
    void namesWhatIsNoNetwork(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(written))
                .withMessageContaining("no network like");
    }
}
