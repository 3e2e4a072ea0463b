package dateline.enrich.entity;

import dateline.enrich.model.ModelFile;
import dateline.schemas.EntityKind;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Names that mean one Wikidata item each: a hash table in a mapped file, little-endian. After {@link #MAGIC}, the
 * version, the number of slots (a power of two) and of names, four bytes each, come the columns, a value a slot: hash of
 * kind and folded name (8 bytes, 0 where the slot is empty), item (4), country (2). Names themselves are not kept: that
 * another name has the same 64 bits is less likely than an error in the sources.
 */
public final class Links {

    /** "DLNK". */
    public static final int MAGIC = 0x4B4E4C44;

    public static final int VERSION = 1;
    public static final int HEADER = 16;

    private static final String FILE = "links.bin";

    private final ByteBuffer file;
    private final int mask;
    private final int items;
    private final int countries;

    private Links(ByteBuffer file) {
        this.file = file;
        if (file.limit() < HEADER || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IllegalArgumentException("Not a table of links of version " + VERSION);
        }
        int slots = file.getInt(8);
        if (Integer.bitCount(slots) != 1 || file.limit() != HEADER + 14L * slots) {
            throw new IllegalArgumentException("Table of links is cut short: " + file.limit() + " bytes");
        }
        this.mask = slots - 1;
        this.items = HEADER + 8 * slots;
        this.countries = items + 4 * slots;
    }

    /**
     * What a name means.
     *
     * @param wikidataId e.g. {@code "Q1065"}
     * @param country ISO 3166-1 alpha-2; the name means this only where the country is spoken of. Null: anywhere
     */
    public record Link(String wikidataId, String country) {}

    /** The table among the resources. */
    public static Links shipped() {
        return new Links(ModelFile.map(Links.class, FILE));
    }

    /** @throws IllegalArgumentException if this is no such table */
    public static Links of(ByteBuffer file) {
        return new Links(file);
    }

    /** How many names there are. */
    public int size() {
        return file.getInt(12);
    }

    /** Numbers of the items that names mean, some more than once. */
    public IntStream items() {
        return IntStream.rangeClosed(0, mask)
                .map(slot -> file.getInt(items + 4 * slot))
                .filter(item -> item != 0);
    }

    /**
     * What a name means, or null if it is not known or means several things.
     *
     * @param name folded
     */
    Link find(EntityKind kind, String name) {
        long hash = hash(kind, name);
        int slot = (int) hash & mask;
        long there = file.getLong(HEADER + 8 * slot);
        while (there != 0) {
            if (there == hash) {
                short country = file.getShort(countries + 2 * slot);
                return new Link(
                        "Q" + file.getInt(items + 4 * slot),
                        country == 0 ? null : "" + (char) (country >> 8) + (char) (country & 0xFF));
            }
            slot = (slot + 1) & mask;
            there = file.getLong(HEADER + 8 * slot);
        }
        return null;
    }

    /** A name as the table has it. */
    public static String fold(String name) {
        return FoldedName.of(name);
    }

    /**
     * FNV-1a over kind and name, mixed once more since the low bits choose the slot; never 0.
     *
     * @param name folded
     */
    public static long hash(EntityKind kind, String name) {
        long hash = add(0xCBF29CE484222325L, kind.name());
        hash = add(hash, name);
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * 0x100000001B3L;
        }
        return sum;
    }
}
