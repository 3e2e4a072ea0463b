package dateline.enrich;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.repair.Repairs;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.AvroSafety;
import dateline.schemas.Tags;
import java.nio.file.Path;
import java.util.List;

/** Repairs and tags articles outside of the pipeline, with the very enrichers of the pipeline. For many threads. */
public final class Annotator {

    static {
        AvroSafety.establish(); // before the first builder, or Avro refuses to make one
    }

    private final List<Enricher> enrichers;

    public Annotator(EnrichConfig config) {
        this.enrichers = Enrichers.inOrder(config);
    }

    /** With every option as it is by default. */
    public static Annotator usual() {
        var nowhere = Path.of("unused");
        return new Annotator(new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                nowhere,
                1,
                EnrichConfig.USUAL_LANGUAGES,
                false,
                Retention.usual(),
                "127.0.0.1",
                0));
    }

    /** In the order they run. */
    public List<Enricher> enrichers() {
        return enrichers;
    }

    /** The article with headline and body repaired, as the enrichers take it. */
    public Article repair(Article article) {
        return Repairs.repair(article).article();
    }

    /** The tags of an article that is repaired already. */
    public Tags.Builder annotate(Article repaired) {
        var tags = Tags.newBuilder();
        enrichers.forEach(enricher -> enricher.enrich(repaired, tags));
        return tags;
    }
}
