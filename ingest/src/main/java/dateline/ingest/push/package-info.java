/**
 * Takes articles by HTTP: requests in, {@link dateline.schemas.Article}s out, answered once Kafka has them.
 *
 * <p>Read {@link dateline.ingest.push.PushServer} first. {@link dateline.ingest.push.PushLimits} says how much is taken
 * at a time; {@code Admission} sends away what is more with 429, {@code BodyStream} what is too long with 413.
 *
 * <p>Statuses: 202 taken, 400 wrong (the answer names the field, line or byte), 408 too slow, 413 too large, 415 wrong
 * type, 429 too much at a time, 503 Kafka away. After 429 and 503 send the same again; repeats are recognised.
 */
package dateline.ingest.push;
