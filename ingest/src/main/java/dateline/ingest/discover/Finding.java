package dateline.ingest.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that can be read, and what is to be said of it.
 *
 * @param kind of source
 * @param title what it calls itself; empty where it does not
 * @param entries it lists now
 * @param newest latest publication time it lists
 * @param good whether it is worth reading
 * @param why one line for people: why it is or is not
 */
public record Finding(
        String kind, URI url, String title, int entries, Optional<Instant> newest, boolean good, String why) {}
