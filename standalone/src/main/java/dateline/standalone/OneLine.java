package dateline.standalone;

/** An exception as one line for a person. */
final class OneLine {

    private OneLine() {}

    /** The message, which ours write for users; where there is none, what kind of exception it is. */
    static String of(Throwable e) {
        String message = e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : e.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
