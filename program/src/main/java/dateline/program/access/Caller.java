package dateline.program.access;

/**
 * Who sent a request.
 *
 * @param name as in the token file or the identity provider's {@code sub} or {@code preferred_username}; for logs
 */
record Caller(String name, Role role) {}
