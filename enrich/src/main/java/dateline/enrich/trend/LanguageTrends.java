package dateline.enrich.trend;

import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The stories, entities and places that rise among the articles of one language. Not for several threads. */
public final class LanguageTrends {

    private final String language;
    private final Trends stories;
    private final Trends entities;
    private final Trends places;
    private Instant newest = Instant.EPOCH;

    /** @param language ISO 639-1 code, or {@code und} */
    public LanguageTrends(String language, TrendRules rules) {
        this.language = language;
        this.stories = new Trends(rules);
        this.entities = new Trends(rules);
        this.places = new Trends(rules);
    }

    /** Counts an article, which is no copy. */
    public void count(String story, List<String> namedEntities, List<String> namedPlaces, Instant time) {
        newest = time.isAfter(newest) ? time : newest;
        stories.count(List.of(story), time);
        entities.count(namedEntities, time);
        places.count(namedPlaces, time);
    }

    /** One story took in another. */
    public void merge(String story, String into) {
        stories.merge(story, into);
    }

    /**
     * What rises, kind by kind, highest rise first; {@code since} is {@code at}.
     *
     * @param headline of a story id
     */
    public List<Trend> rising(UnaryOperator<String> headline) {
        List<Trend> rising = new ArrayList<>();
        stories.rising()
                .forEach(rise -> rising.add(trend(TrendKind.STORY, rise, headline.apply(rise.of()))
                        .setStoryId(rise.of())
                        .build()));
        entities.rising()
                .forEach(rise ->
                        rising.add(trend(TrendKind.ENTITY, rise, rise.of()).build()));
        places.rising()
                .forEach(rise ->
                        rising.add(trend(TrendKind.PLACE, rise, rise.of()).build()));
        return rising;
    }

    private Trend.Builder trend(TrendKind kind, Rise rise, String name) {
        return Trend.newBuilder()
                .setTrendId(language + "/" + kind + "/" + rise.of())
                .setKind(kind)
                .setLanguage(language)
                .setName(name)
                .setAt(newest)
                .setSince(newest)
                .setCount(rise.count())
                .setExpected(rounded(rise.expected()))
                .setRise(rounded(rise.rise()))
                .setHours(rise.hours());
    }

    /** After a restart the same numbers are added in another order, which shows in their last digits. */
    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
