package dateline.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * Keeps RocksDB small: revisions are 60 bytes each and read once an article, but by default each store of each
 * partition may take 50 MB of cache and 48 MB of write buffers. Kafka Streams makes this class by its name.
 */
public final class SmallStores implements RocksDBConfigSetter {

    private static final long WRITE_BUFFER_BYTES = 2 << 20;
    private static final int WRITE_BUFFERS = 2;
    private static final long CACHE_BYTES = 16 << 20;

    /** One cache for all stores of the process, made once RocksDB is loaded and never closed. */
    private static final class Shared {
        private static final Cache CACHE = new LRUCache(CACHE_BYTES);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(Shared.CACHE);
            options.setTableFormatConfig(table);
        }
    }

    @Override
    public void close(String storeName, Options options) {
        // nothing was made for this store alone
    }
}
