package dateline.enrich.repair;

import dateline.schemas.RepairKind;
import java.util.List;

/** Finds one kind of fault. Pure, linear in the text, safe for use by many threads. */
interface RepairRule {

    RepairKind kind();

    /** Rule and version, e.g. {@code "mojibake/1"}. */
    String maker();

    /** What to replace, in order of place, not overlapping. */
    List<Edit> find(Passage passage);
}
