package dateline.lab.score.cell;

import dateline.enrich.copy.Fingerprint;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.Place;
import dateline.schemas.Tags;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of an article may tell its cell.
 *
 * @param id article id
 * @param entities names, most central first, places left out
 * @param places names, most mentioned first
 * @param shingles smallest hashes of its runs of three words, smallest first
 */
public record CellKeys(String id, List<String> entities, List<String> places, List<Integer> shingles) {

    /** Of an article that is tagged. */
    public static CellKeys of(Article repaired, Tags tags) {
        return new CellKeys(
                repaired.getArticleId(),
                tags.getEntities().stream()
                        .filter(entity -> entity.getKind() != EntityKind.PLACE)
                        .map(Entity::getName)
                        .toList(),
                tags.getPlaces().stream().map(Place::getName).toList(),
                IntStream.of(Fingerprint.of(repaired, tags).keys()).boxed().toList());
    }
}
