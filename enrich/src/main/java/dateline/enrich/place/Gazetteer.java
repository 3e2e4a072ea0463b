package dateline.enrich.place;

import dateline.enrich.model.ModelFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Places by name, out of one file of columns.
 *
 * <p>Little-endian: magic, version, number of places, number of names, bytes of text; then by place latitude and longitude
 * (1/100,000 degree), population, start of its text and GeoNames id (0: none), all int; place of its country and of its
 * first-level division (-1: none), short; kind and flags, byte; then the names, sorted: 44 bits of {@link NameKey}, 18 of
 * place, 2 of {@link NameKind}; then the texts, UTF-8, a line each: usual name and, of what has an id but none of GeoNames, a
 * tab and that. Countries come first, then their divisions, then the rest, most people first; so come the places of a name.
 */
public final class Gazetteer {

    public static final int MAGIC = 0x43414C50;
    public static final int VERSION = 1;
    public static final int HEADER_BYTES = 20;
    public static final int PLACE_BYTES = 26;
    public static final int PLACE_BITS = 64 - NameKey.BITS - 2;
    public static final int CAPITAL = 1;

    /** What the id of a country begins with. */
    public static final String COUNTRY_ID = "country:";

    /** The place that is none. */
    public static final int NONE = -1;

    private final ByteBuffer file;
    private final int places;
    private final int names;
    private final int namesAt;
    private final int textsAt;

    /** @throws IllegalArgumentException if this is no gazetteer, or one of another version or cut short */
    public Gazetteer(ByteBuffer file) {
        this.file = file.order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEADER_BYTES || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IllegalArgumentException(
                    "Not a gazetteer of version " + VERSION + "; make it anew with lab train places");
        }
        this.places = file.getInt(8);
        this.names = file.getInt(12);
        this.namesAt = (HEADER_BYTES + places * PLACE_BYTES + 7) & ~7;
        this.textsAt = namesAt + names * Long.BYTES;
        if (file.limit() != textsAt + file.getInt(16)) {
            throw new IllegalArgumentException("Gazetteer has " + file.limit() + " bytes where its header says "
                    + (textsAt + file.getInt(16)) + "; make it anew with lab train places");
        }
    }

    /** The one that is shipped. */
    public static Gazetteer shipped() {
        return new Gazetteer(ModelFile.map(Gazetteer.class, "gazetteer.bin"));
    }

    public int size() {
        return places;
    }

    /** Index of the first name with this key, or with a larger one. */
    int firstName(long key) {
        long wanted = key << (Long.SIZE - NameKey.BITS);
        int low = 0;
        int high = names;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(name(middle), wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the name at an index has this key. */
    boolean isName(int index, long key) {
        return index < names && name(index) >>> (Long.SIZE - NameKey.BITS) == key;
    }

    int placeOfName(int index) {
        return (int) (name(index) >>> 2) & ((1 << PLACE_BITS) - 1);
    }

    NameKind kindOfName(int index) {
        return NameKind.of((int) name(index) & 3);
    }

    public double latitude(int place) {
        return file.getInt(at(place)) / 1e5;
    }

    public double longitude(int place) {
        return file.getInt(at(place) + 4) / 1e5;
    }

    /** Of divisions what their towns have together; 0 when not known. */
    public int population(int place) {
        return file.getInt(at(place) + 8);
    }

    /** Place of its country, or {@link #NONE}; a country is its own. */
    public int countryPlace(int place) {
        return file.getShort(at(place) + 20);
    }

    /** Place of its first-level division, or {@link #NONE}; a division is its own. */
    public int admin1Place(int place) {
        return file.getShort(at(place) + 22);
    }

    /** ISO 3166-1 alpha-2, or nothing. */
    public String country(int place) {
        int country = countryPlace(place);
        return country == NONE ? "" : id(country).substring(COUNTRY_ID.length());
    }

    public PlaceKind kind(int place) {
        return PlaceKind.of(file.get(at(place) + 24));
    }

    public boolean isCapital(int place) {
        return (file.get(at(place) + 25) & CAPITAL) != 0;
    }

    /** Usual name. */
    public String usualName(int place) {
        String text = text(place);
        int tab = text.indexOf('\t');
        return tab < 0 ? text : text.substring(0, tab);
    }

    /** E.g. {@code "geonames:3646738"}; of a town that no source has an id for, its point. */
    public String id(int place) {
        int geoNames = file.getInt(at(place) + 16);
        if (geoNames != 0) {
            return "geonames:" + geoNames;
        }
        String text = text(place);
        int tab = text.indexOf('\t');
        return tab < 0 ? "point:" + latitude(place) + ',' + longitude(place) : text.substring(tab + 1);
    }

    private String text(int place) {
        int start = textsAt + file.getInt(at(place) + 12);
        int end = start;
        while (end < file.limit() && file.get(end) != '\n') {
            end++;
        }
        var bytes = new byte[end - start];
        file.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long name(int index) {
        return file.getLong(namesAt + index * Long.BYTES);
    }

    private static int at(int place) {
        return HEADER_BYTES + place * PLACE_BYTES;
    }
}
