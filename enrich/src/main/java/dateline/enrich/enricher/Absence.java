package dateline.enrich.enricher;

import dateline.schemas.Tags;
import dateline.schemas.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** Says in the tags what an enricher could not look for, so that nothing found is not taken for nothing there. */
public final class Absence {

    private Absence() {}

    /**
     * Adds to what the enrichers before have said.
     *
     * @param field of the tags, as the schema names it
     * @param maker who would have filled it
     */
    public static void declare(Tags.Builder tags, String field, String reason, String maker) {
        List<Unavailable> said =
                tags.getUnavailable() == null ? new ArrayList<>() : new ArrayList<>(tags.getUnavailable());
        said.add(new Unavailable(field, reason, maker));
        tags.setUnavailable(said);
    }
}
