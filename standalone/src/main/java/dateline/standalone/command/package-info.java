/**
 * The commands, one class each. They talk to a running pipeline, embedded or not, over Kafka and over the sink's HTTP
 * interface; only {@code up} and {@code demo} start one.
 *
 * <p>Each prints for people and, with {@code --json}, for programs: one JSON value a line, nothing else on standard
 * output. What went wrong goes to standard error and makes the exit code 1.
 */
package dateline.standalone.command;
