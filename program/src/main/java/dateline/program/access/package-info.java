/**
 * Who may do what over HTTP: requests in, let through, sent to sign in, or refused.
 *
 * <p>Read {@link dateline.program.access.Access} first; it is the one handler before every route. A request proves who
 * sends it by a bearer token or by a cookie that holds the same; each {@link dateline.program.access.Verifier} looks
 * whether it knows it. Nothing is kept between requests but how often each caller asked.
 *
 * <p>Off by default, which is allowed on loopback only ({@link dateline.program.access.AccessOptions}). To add another
 * proof of who somebody is: one {@code Verifier}, one option, one test.
 *
 * <p>Refusals: 401 nobody we know, 403 known and not allowed, 429 too often; each says what to do. Every request that
 * changes something is one line in the log {@code dateline.audit}, refused ones included.
 */
package dateline.program.access;
