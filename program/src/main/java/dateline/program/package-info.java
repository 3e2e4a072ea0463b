/**
 * What ingest, enrich and sink have in common as programs, and nothing of what they do.
 *
 * <p>A {@link dateline.program.Program} is started once and closed once; {@link dateline.program.ProgramRun} runs one
 * until the JVM is told to stop. {@link dateline.program.KafkaOptions} are the options every command has.
 * {@link dateline.program.Startup} waits for Kafka and the registry and makes what is missing.
 * {@link dateline.program.ProgramServer} answers {@code /healthz}, {@code /readyz} and {@code /metrics}, and whatever
 * routes the program adds.
 *
 * <p>Kafka or the registry being away at start is waited out, with a line that says for what. A refused schema or a
 * bad option stops the program with exit code 1.
 */
package dateline.program;
