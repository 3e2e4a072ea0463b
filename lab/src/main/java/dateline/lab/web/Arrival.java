package dateline.lab.web;

import java.time.Instant;

/**
 * One record of the topic that ingest writes to.
 *
 * @param content hash over what readers see
 * @param at when it was read from the topic, in the time of the simulated web
 */
record Arrival(String articleId, String url, String content, String headline, Instant at) {}
