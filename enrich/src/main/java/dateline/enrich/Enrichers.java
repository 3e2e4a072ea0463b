package dateline.enrich;

import dateline.enrich.amount.AmountEnricher;
import dateline.enrich.enricher.AgencyEnricher;
import dateline.enrich.enricher.ContributorEnricher;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.LanguageEnricher;
import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.enrich.filed.DatelineEnricher;
import dateline.enrich.keyphrase.KeyPhraseEnricher;
import dateline.enrich.lead.LeadEnricher;
import dateline.enrich.place.PlaceEnricher;
import dateline.enrich.quote.QuoteEnricher;
import dateline.enrich.subject.SubjectEnricher;
import dateline.enrich.time.TimeEnricher;
import dateline.enrich.tone.ToneEnricher;
import dateline.enrich.vector.VectorEnricher;
import java.util.List;

/** Every enricher, in the order they run. */
final class Enrichers {

    private Enrichers() {}

    /** @throws IllegalArgumentException if accurate mode is asked for, and its jar is not on the class path */
    static List<Enricher> inOrder(EnrichConfig config) {
        return List.of(
                new LanguageEnricher(config.languages()), // the others pick their rules by language
                new SentenceEnricher(), // the others read sentences and tokens
                new TimeEnricher(),
                new AmountEnricher(), // numbers that are no dates
                new DatelineEnricher(), // reads dates
                new AgencyEnricher(),
                new ContributorEnricher(),
                config.accurate() ? EntityEnricher.accurate() : EntityEnricher.shipped(),
                new PlaceEnricher(), // resolves entities
                new SubjectEnricher(),
                new QuoteEnricher(), // speakers are entities
                new ToneEnricher(), // around each entity as well
                new KeyPhraseEnricher(),
                new LeadEnricher(), // by dateline, entities and key phrases
                new VectorEnricher());
    }
}
