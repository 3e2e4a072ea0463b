package dateline.sink.live;

import java.util.Optional;

/**
 * What somebody listens for. Those that are equal in name are asked once.
 *
 * @param name tells it from other wishes
 * @param matches whether it is what they listen for
 * @param onceOf where only the first of several is wanted, what those have in common; otherwise empty
 */
record Wish<A>(String name, Choice<A> matches, Common<A> onceOf) {

    @FunctionalInterface
    interface Choice<A> {
        boolean matches(A arrival);
    }

    @FunctionalInterface
    interface Common<A> {
        Optional<String> of(A arrival);
    }
}
