package dateline.sink.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A real OpenSearch node in this JVM, on loopback. */
public final class SearchNode implements AutoCloseable {

    private static final class ClasspathNode extends Node {
        ClasspathNode(Settings settings, List<Class<? extends Plugin>> plugins) {
            super(
                    InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
                    plugins.stream().map(ClasspathNode::info).toList(),
                    true);
        }

        private static PluginInfo info(Class<? extends Plugin> plugin) {
            String name = plugin.getName();
            return new PluginInfo(name, "on the class path", "NA", Version.CURRENT, "25", name, List.of(), false);
        }
    }

    private final Node node;
    private final int port;

    public SearchNode(Path home) throws IOException, NodeValidationException {
        Files.createDirectories(home.resolve("config"));
        port = freePort();
        node = new ClasspathNode(
                Settings.builder()
                        .put("path.home", home.toString())
                        .put("path.data", home.resolve("data").toString())
                        .put("path.logs", home.resolve("logs").toString())
                        .put("cluster.name", "test")
                        .put("node.name", "test")
                        .put("discovery.type", "single-node")
                        .put("network.host", "127.0.0.1")
                        .put("http.port", port)
                        .put("transport.port", freePort())
                        .put("http.type", "netty4")
                        .put("transport.type", "netty4")
                        .put("node.processors", 2)
                        .put("cluster.routing.allocation.disk.threshold_enabled", false)
                        .build(),
                List.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, PainlessModulePlugin.class));
        node.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        node.close();
        try {
            boolean _ = node.awaitClose(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
