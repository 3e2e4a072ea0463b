package dateline.schemas;

import org.apache.avro.Schema;

/** Where schemas get the number that stands in front of each record. Safe for use by many threads. */
public interface SchemaRegistry {

    /**
     * Makes a schema known under a subject; the same schema again gets the same id.
     *
     * @param subject {@code <topic>-value}
     * @return the id, positive
     * @throws RegistryUnavailableException if the registry does not answer
     * @throws IllegalArgumentException if the registry refuses the schema, e.g. as incompatible with an earlier one
     */
    int register(String subject, Schema schema);

    /**
     * Looks up the schema a record was written with.
     *
     * @throws RejectedException with reason {@code UNKNOWN_SCHEMA} if no schema has this id
     * @throws RegistryUnavailableException if the registry does not answer
     */
    Schema byId(int id);
}
