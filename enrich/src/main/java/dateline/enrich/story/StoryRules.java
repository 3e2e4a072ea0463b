package dateline.enrich.story;

/**
 * When an article is of a story: a logistic model of pairs of articles, and where to draw the line.
 *
 * @param start log-odds of two articles with nothing in common
 * @param whole what likeness of the whole texts adds, see {@link Likeness}
 * @param opening what likeness of the openings adds
 * @param titleInText what each headline in the other's text adds
 * @param day what a day between them adds
 * @param join mean probability, over the members it is most alike, from which an article joins a story, 0 to 1
 * @param merge the same from which one article shows two stories to be one, 0 to 1
 */
public record StoryRules(
        double start, double whole, double opening, double titleInText, double day, double join, double merge) {

    /**
     * Fitted by {@code lab score stories}, which scores such rules on time they were not fitted on. The line for merging
     * is drawn by hand: the set that the others come from has no story that needs it.
     */
    public static final StoryRules USUAL = new StoryRules(-5.88, 5.91, 3.29, 8.09, -1.8, 0.35, 0.85);

    /** How probable it is that two articles are of one story, 0 to 1. */
    public double probability(Likeness likeness) {
        double odds = start
                + whole * Math.sqrt(likeness.whole())
                + opening * Math.sqrt(likeness.opening())
                + titleInText * Math.sqrt(likeness.titleInText())
                + day * likeness.days();
        return 1 / (1 + Math.exp(-odds));
    }
}
