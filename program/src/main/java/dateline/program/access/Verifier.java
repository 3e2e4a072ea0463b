package dateline.program.access;

import java.util.Optional;

/** Knows some callers by what they prove themselves with. Safe for use by many threads. */
@FunctionalInterface
interface Verifier {

    /**
     * Says who proves himself so.
     *
     * @param credential as received, not longer than a header may be; never logged
     * @return nobody if this verifier does not know it, whatever the reason
     */
    Optional<Caller> verify(String credential);
}
