package dateline.lab.train.place;

import dateline.enrich.place.Gazetteer;
import dateline.enrich.place.NameKey;
import dateline.enrich.place.NameKind;
import dateline.enrich.place.PlaceKind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places as {@link Gazetteer} reads them. */
final class GazetteerFile {

    private final List<Entry> places;
    private final Map<String, Integer> divisions = new HashMap<>();
    private final long[] names;

    GazetteerFile(List<Entry> entries) {
        places = new ArrayList<>(entries);
        places.sort(Comparator.<Entry>comparingInt(e -> Math.min(e.kind.code(), PlaceKind.ADMIN2.code()))
                .thenComparing(
                        Comparator.<Entry>comparingLong(e -> e.population).reversed())
                .thenComparing(e -> e.name)
                .thenComparingDouble(e -> e.latitude)
                .thenComparingDouble(e -> e.longitude));
        if (places.size() > 1 << Gazetteer.PLACE_BITS) {
            throw new IllegalArgumentException(
                    places.size() + " places do not fit into " + Gazetteer.PLACE_BITS + " bits");
        }
        for (int i = 0; i < places.size(); i++) {
            Entry entry = places.get(i);
            switch (entry.kind) {
                case COUNTRY -> divisions.put(entry.country, i);
                case ADMIN1 -> divisions.put(entry.country + '.' + entry.admin1, i);
                default -> {}
            }
        }
        names = sortedNames(places);
    }

    /** How many names it has. */
    int names() {
        return names.length;
    }

    byte[] bytes() {
        var texts = new ByteArrayOutputStream();
        Map<String, Integer> startsByText = new HashMap<>();
        int columns = (Gazetteer.HEADER_BYTES + places.size() * Gazetteer.PLACE_BYTES + 7) & ~7;
        ByteBuffer head = ByteBuffer.allocate(columns).order(ByteOrder.LITTLE_ENDIAN);
        head.position(Gazetteer.HEADER_BYTES);
        for (Entry place : places) {
            head.putInt((int) Math.round(place.latitude * 1e5));
            head.putInt((int) Math.round(place.longitude * 1e5));
            head.putInt((int) Math.min(place.population, Integer.MAX_VALUE));
            String text = place.geoNamesId == 0 && !place.id.isEmpty() ? place.name + '\t' + place.id : place.name;
            Integer known = startsByText.putIfAbsent(text, texts.size());
            head.putInt(known == null ? texts.size() : known);
            if (known == null) {
                texts.writeBytes((text + '\n').getBytes(StandardCharsets.UTF_8));
            }
            head.putInt(place.geoNamesId);
            head.putShort(division(place.country));
            head.putShort(division(place.country + '.' + place.admin1));
            head.put((byte) place.kind.code());
            head.put((byte) (place.capital ? Gazetteer.CAPITAL : 0));
        }
        head.putInt(0, Gazetteer.MAGIC)
                .putInt(4, Gazetteer.VERSION)
                .putInt(8, places.size())
                .putInt(12, names.length)
                .putInt(16, texts.size());
        ByteBuffer file = ByteBuffer.allocate(columns + names.length * Long.BYTES + texts.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(head.array());
        for (long name : names) {
            file.putLong(name);
        }
        return file.put(texts.toByteArray()).array();
    }

    private short division(String code) {
        return divisions.getOrDefault(code, Gazetteer.NONE).shortValue();
    }

    private static long[] sortedNames(List<Entry> places) {
        List<Long> names = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int place = i;
            Map<Long, NameKind> keys = new HashMap<>(); // spelt two ways, one key: the first kind counts
            places.get(i).names.forEach((name, kind) -> {
                long key = kind == NameKind.SHORT ? NameKey.ofShort(name) : NameKey.of(name);
                keys.putIfAbsent(key, kind);
            });
            keys.forEach((key, kind) -> names.add(key << (64 - NameKey.BITS) | (long) place << 2 | kind.code()));
        }
        long[] sorted = names.stream().mapToLong(Long::longValue).toArray();
        flip(sorted);
        Arrays.sort(sorted);
        flip(sorted); // by unsigned value
        return sorted;
    }

    private static void flip(long[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] ^= Long.MIN_VALUE;
        }
    }
}
