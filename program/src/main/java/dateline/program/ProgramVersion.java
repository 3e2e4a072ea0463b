package dateline.program;

/** Which version of a program this is, for dead letters, {@code --version} and metrics. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** E.g. {@code "enrich 0.1.0"}; the version is that of the jar, {@code "development"} outside one. */
    public static String of(String program) {
        return program + " " + number();
    }

    /** E.g. {@code "0.1.0"}. */
    public static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
