package dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Plain JSON of a record: enums by name, instants by ISO 8601, bytes by Base64, nulls left out.
 *
 * <p>Avro's own JSON wraps every nullable value in an object that names its type, and no reader of documents expects
 * that.
 */
public final class RecordJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    /** The whole record. */
    public static ObjectNode of(IndexedRecord record) {
        return of(record, Set.of());
    }

    /** @param leftOut fields of this record, not of those in it, that are not wanted */
    public static ObjectNode of(IndexedRecord record, Set<String> leftOut) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null && !leftOut.contains(field.name())) {
                object.set(field.name(), value(value));
            }
        }
        return object;
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case IndexedRecord record -> of(record);
            case Collection<?> items -> array(items);
            case Map<?, ?> values -> map(values);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Float number -> Float.isFinite(number) ? JSON.numberNode(number) : JSON.nullNode();
            case Double number -> Double.isFinite(number) ? JSON.numberNode(number) : JSON.nullNode();
            case Boolean truth -> JSON.booleanNode(truth);
            case ByteBuffer bytes -> JSON.textNode(base64(bytes));
            default -> JSON.textNode(wellFormed(value.toString())); // text, an enum's name, an instant
        };
    }

    private static String base64(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(bytes.position(), copy);
        return Base64.getEncoder().encodeToString(copy);
    }

    private static ObjectNode map(Map<?, ?> values) {
        ObjectNode object = JSON.objectNode();
        values.forEach((name, value) -> object.set(wellFormed(name.toString()), value(value)));
        return object;
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = JSON.arrayNode(items.size());
        items.forEach(item -> array.add(value(item)));
        return array;
    }

    /** Half a surrogate pair cannot be written as UTF-8; each becomes one question mark, so that offsets stay true. */
    public static String wellFormed(String text) {
        return UTF_8.newEncoder().canEncode(text) ? text : new String(text.getBytes(UTF_8), UTF_8);
    }
}
