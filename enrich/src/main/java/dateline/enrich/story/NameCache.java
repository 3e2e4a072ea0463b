package dateline.enrich.story;

/** Gives the same object for the same name, if it was asked for lately: most names come again and again. */
final class NameCache {

    private static final int LATEST = 1 << 15;

    private final String[] latest = new String[LATEST];

    String of(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int place = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(LATEST));
        if (!name.equals(latest[place])) {
            latest[place] = name;
        }
        return latest[place];
    }
}
