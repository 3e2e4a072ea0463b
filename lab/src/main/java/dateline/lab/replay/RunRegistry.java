package dateline.lab.replay;

import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.SchemaRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;

/** Numbers schemas for one run, in memory. */
public final class RunRegistry implements SchemaRegistry {

    private final List<Schema> schemas = new CopyOnWriteArrayList<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new RejectedException(Reason.UNKNOWN_SCHEMA, "No schema has id " + id);
        }
        return schemas.get(id - 1);
    }
}
