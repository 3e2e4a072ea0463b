package dateline.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.join.ParentJoinModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.percolator.PercolatorModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A real OpenSearch node in this JVM, with the modules its distribution has that we need, taken from the class path. */
public final class EmbeddedSearch implements AutoCloseable {

    private static final int CLOSE_SECONDS = 30;

    private static final List<Class<? extends Plugin>> MODULES = List.of(
            Netty4ModulePlugin.class,
            CommonAnalysisModulePlugin.class,
            PercolatorModulePlugin.class,
            PainlessModulePlugin.class,
            ReindexModulePlugin.class,
            MapperExtrasModulePlugin.class,
            ParentJoinModulePlugin.class);

    private final Node node;

    private EmbeddedSearch(Node node) {
        this.node = node;
    }

    /**
     * Starts a node and returns once it answers.
     *
     * @param folder where it keeps its data
     * @param listen address to listen on
     * @param port for HTTP
     * @param transportPort for other nodes, of which there are none; loopback
     */
    public static EmbeddedSearch start(Path folder, String listen, int port, int transportPort)
            throws IOException, NodeValidationException {
        Files.createDirectories(folder.resolve("config"));
        var settings = Settings.builder()
                .put("path.home", folder.toString())
                .put("path.data", folder.resolve("data").toString())
                .put("path.logs", folder.resolve("logs").toString())
                .put("cluster.name", "dateline")
                .put("node.name", "embedded")
                .put("discovery.type", "single-node")
                .put("http.host", listen)
                .put("http.port", Integer.toString(port))
                .put("transport.host", "127.0.0.1")
                .put("transport.port", Integer.toString(transportPort))
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                // The index shares the disk with everything else; at 95 % full it would go read-only, at any size.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // An index nobody made on purpose has no mapping of ours.
                .put("action.auto_create_index", false)
                .build();
        Node node = new ModuleNode(settings);
        node.start();
        return new EmbeddedSearch(node);
    }

    @Override
    public void close() throws IOException {
        node.close();
        try {
            boolean _ = node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The distribution's launcher would unpack the modules to a folder and load them from there; here they are classes. */
    private static final class ModuleNode extends Node {

        ModuleNode(Settings settings) {
            super(
                    InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "embedded"),
                    MODULES.stream().map(ModuleNode::info).toList(),
                    true);
        }

        private static PluginInfo info(Class<? extends Plugin> module) {
            return new PluginInfo(
                    module.getName(),
                    "module on the class path",
                    "NA",
                    Version.CURRENT,
                    "25",
                    module.getName(),
                    List.of(),
                    false);
        }
    }
}
