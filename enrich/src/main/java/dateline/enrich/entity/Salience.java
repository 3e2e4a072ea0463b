package dateline.enrich.entity;

/**
 * How central an entity is to its article, 0 to 1: how often it is named beside the one named most, how early, whether in
 * the headline, and how often where a sentence's subject stands.
 */
final class Salience {

    private static final float BY_COUNT = 0.35f;
    private static final float BY_PLACE = 0.25f;
    private static final float BY_HEADLINE = 0.25f;
    private static final float BY_SUBJECT = 0.15f;

    /** After so many sentences it makes no difference how early the first was. */
    private static final float LATE = 20;

    private Salience() {}

    /** @param most mentions that any entity of the article has, 1 or more */
    static float of(Referent referent, int most) {
        boolean headline = false;
        int opening = 0;
        int first = Integer.MAX_VALUE;
        int count = referent.mentions().size();
        for (Mention mention : referent.mentions()) {
            headline |= mention.inHeadline();
            opening += mention.opening() && !mention.inHeadline() ? 1 : 0;
            first = Math.min(first, Math.max(mention.sentence(), 0));
        }
        float byCount = (float) (Math.log1p(count) / Math.log1p(most));
        float byPlace = 1 - Math.min(first, LATE) / LATE;
        float bySubject = (float) opening / count;
        return BY_COUNT * byCount + BY_PLACE * byPlace + (headline ? BY_HEADLINE : 0) + BY_SUBJECT * bySubject;
    }
}
