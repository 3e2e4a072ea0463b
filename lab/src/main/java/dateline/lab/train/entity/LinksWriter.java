package dateline.lab.train.entity;

import dateline.enrich.entity.Links;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;

/** Lays names out as {@link Links} reads them. */
final class LinksWriter {

    private LinksWriter() {}

    /** @throws IllegalArgumentException if two names have the same hash */
    static byte[] bytes(Collection<KnownName> names) {
        int slots = Integer.highestOneBit(Math.max(names.size(), 1) * 3 / 2) * 2;
        var hashes = new long[slots];
        var items = new int[slots];
        var countries = new short[slots];
        for (KnownName name : names) {
            long hash = Links.hash(name.kind(), name.name());
            int slot = (int) hash & (slots - 1);
            while (hashes[slot] != 0) {
                if (hashes[slot] == hash) {
                    throw new IllegalArgumentException("Twice: " + name);
                }
                slot = (slot + 1) & (slots - 1);
            }
            hashes[slot] = hash;
            items[slot] = name.item();
            countries[slot] = name.country() == null
                    ? 0
                    : (short) (name.country().charAt(0) << 8 | name.country().charAt(1));
        }
        ByteBuffer file = ByteBuffer.allocate(Links.HEADER + 14 * slots).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(Links.MAGIC).putInt(Links.VERSION).putInt(slots).putInt(names.size());
        for (long hash : hashes) {
            file.putLong(hash);
        }
        for (int item : items) {
            file.putInt(item);
        }
        for (short country : countries) {
            file.putShort(country);
        }
        return file.array();
    }
}
