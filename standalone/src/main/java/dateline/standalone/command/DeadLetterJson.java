package dateline.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.DeadLetter;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A dead letter as JSON; its bytes, which may be anything, in Base64. */
final class DeadLetterJson {

    private DeadLetterJson() {}

    static ObjectNode of(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.from(record);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", record.partition() + "-" + record.offset());
        json.put("at", Instant.ofEpochMilli(record.timestamp()).toString());
        json.put("originTopic", letter.originTopic());
        json.put("originPartition", letter.originPartition());
        json.put("originOffset", letter.originOffset());
        json.put("step", letter.step());
        json.put("reason", letter.reason().name());
        json.put("detail", letter.detail());
        json.put("program", letter.program());
        json.put("key", letter.key() == null ? null : new String(letter.key(), UTF_8));
        json.put(
                "valueBase64",
                letter.value() == null ? null : Base64.getEncoder().encodeToString(letter.value()));
        return json;
    }
}
