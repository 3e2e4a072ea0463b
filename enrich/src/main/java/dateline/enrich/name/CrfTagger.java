package dateline.enrich.name;

/** Finds names by what stands in the sentence, with the first layer of a model. */
public final class CrfTagger implements SentenceTagger {

    private final NameModel model;

    public CrfTagger(NameModel model) {
        this.model = model;
    }

    @Override
    public TaggedSentence tag(String[] words) {
        var reading = new Reading(model);
        return Pieces.join(Pieces.cut(words).stream().map(reading::tag).toList());
    }

    Reading reading() {
        return new Reading(model);
    }

    Labels labels() {
        return model.labels();
    }
}
