/**
 * The contract: every record, topic and id, and the bytes they are written as.
 *
 * <p>Read {@link dateline.schemas.Topics} first; it lists the topics in pipeline order. What is on them is described
 * field by field in {@code src/main/avro}. Values are written by {@link dateline.schemas.AvroSerde} in the Confluent
 * wire format, so that every ordinary Avro client reads them; keys are UTF-8 strings.
 *
 * <p>To add a topic: one line in {@code Topics}, a schema with a doc on every field, an ADR. To change a schema: add
 * fields with defaults, never rename, retype or reuse one; a test reads every version ever released.
 *
 * <p>A record nobody can use is a {@link dateline.schemas.DeadLetter}, thrown as a
 * {@link dateline.schemas.RejectedException}. A registry that does not answer is a
 * {@link dateline.schemas.RegistryUnavailableException}: no fault of the record's, and worth another try.
 */
package dateline.schemas;
