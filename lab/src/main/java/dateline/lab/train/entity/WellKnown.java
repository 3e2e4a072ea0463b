package dateline.lab.train.entity;

import dateline.enrich.entity.Links;
import dateline.schemas.EntityKind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Organisations and persons that the news names most, kept by hand: item, kind, names; "@US" where a country must be spoken of. */
final class WellKnown {

    private static final String FILE = "well-known.tsv";

    private WellKnown() {}

    /** @throws IOException if the list is not in the jar */
    static List<KnownName> names() throws IOException {
        try (InputStream list = WellKnown.class.getResourceAsStream(FILE)) {
            if (list == null) {
                throw new FileNotFoundException("No " + FILE + " beside " + WellKnown.class.getName());
            }
            List<KnownName> names = new ArrayList<>();
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split("\t", -1);
                for (int i = 2; i < parts.length; i++) {
                    int at = parts[i].indexOf('@');
                    names.add(new KnownName(
                            EntityKind.valueOf(parts[1]),
                            Links.fold(at < 0 ? parts[i] : parts[i].substring(0, at)),
                            IndexReader.number(parts[0]),
                            at < 0 ? null : parts[i].substring(at + 1),
                            i == 2));
                }
            }
            return names;
        }
    }
}
