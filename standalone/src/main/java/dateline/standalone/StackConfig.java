package dateline.standalone;

import dateline.ingest.fetch.FetchConfig;
import dateline.ingest.fetch.FetchOptions;
import dateline.program.access.AccessConfig;
import dateline.sink.webhook.WebhookConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * How the embedded stack runs.
 *
 * @param data folder for everything that is kept
 * @param listen address every server listens on
 * @param advertise host name that Kafka clients are told to come back to
 * @param partitions partitions of topics that have to be made, 1 to 100
 * @param threads stream threads of enrich, 1 to 64
 * @param ports where each server listens
 * @param access who is answered by ingest and sink; broker, registry and search node answer everybody
 * @param fetch how ingest reads the web
 * @param webhooks where alerts may be posted
 */
public record StackConfig(
        Path data,
        String listen,
        String advertise,
        int partitions,
        int threads,
        Ports ports,
        AccessConfig access,
        FetchConfig fetch,
        WebhookConfig webhooks) {

    /**
     * Ports, each 1 to 65535.
     *
     * @param controller Kafka's own, on loopback
     * @param transport OpenSearch's own, on loopback
     */
    public record Ports(
            int kafka, int controller, int registry, int search, int transport, int ingest, int enrich, int sink) {

        /**
         * Below what operating systems hand out to outgoing connections: a port from there may be taken between here
         * and the server that is to have it.
         */
        private static final int LOWEST_FREE = 20_000;

        private static final int HIGHEST_FREE = 32_000;

        /** Ports on loopback, different from each other, that are free as of now. */
        public static Ports free() {
            var ports = new LinkedHashSet<Integer>();
            var random = new SecureRandom();
            while (ports.size() < 8) {
                int port = random.nextInt(LOWEST_FREE, HIGHEST_FREE);
                try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                    ports.add(port);
                } catch (IOException _) {
                    // taken; there are thousands
                }
            }
            var next = ports.iterator();
            return new Ports(
                    next.next(),
                    next.next(),
                    next.next(),
                    next.next(),
                    next.next(),
                    next.next(),
                    next.next(),
                    next.next());
        }

        private Map<String, Integer> byOption() {
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("--kafka-port", kafka);
            ports.put("--controller-port", controller);
            ports.put("--registry-port", registry);
            ports.put("--opensearch-port", search);
            ports.put("--transport-port", transport);
            ports.put("--ingest-port", ingest);
            ports.put("--enrich-port", enrich);
            ports.put("--port", sink);
            return ports;
        }
    }

    /** On loopback, where nobody is asked who he is; reads the web as it does unless told otherwise. */
    public StackConfig(Path data, int partitions, int threads, Ports ports) {
        this(
                data,
                "127.0.0.1",
                "localhost",
                partitions,
                threads,
                ports,
                AccessConfig.LOOPBACK,
                new FetchOptions().config(),
                WebhookConfig.NONE);
    }

    /**
     * Checks each value once, here.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names the option
     */
    public StackConfig {
        if (partitions < 1 || partitions > 100) {
            throw new IllegalArgumentException("--partitions must be 1 to 100, but was " + partitions);
        }
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("--threads must be 1 to 64, but was " + threads);
        }
        ports.byOption().forEach((option, port) -> {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException(option + " must be 1 to 65535, but was " + port);
            }
        });
    }

    /**
     * Looks whether every port can be had, before anything is started.
     *
     * @throws IllegalStateException if one is taken; the message names the option that chooses another
     */
    void mustHavePorts() {
        ports.byOption().forEach((option, port) -> {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true); // a port in TIME_WAIT after a restart is free for a server
                socket.bind(new InetSocketAddress(listen, port));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "Port " + port + " on " + listen + " is taken. Choose another with " + option + ".", e);
            }
        });
    }
}
