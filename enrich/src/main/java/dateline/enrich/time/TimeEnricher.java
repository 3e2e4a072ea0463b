package dateline.enrich.time;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.number.Lexemes;
import dateline.schemas.Article;
import dateline.schemas.Tags;
import dateline.schemas.TimeExpression;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds words that say when and works out what they mean, with the publication date as anchor. Rules, one pass. */
public final class TimeEnricher implements Enricher {

    private static final String MAKER = "time/1";

    /** A list of dates without end is no news. */
    private static final int MOST = 1_000;

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String body = article.getBody();
        String language = tags.getLanguage() == null ? "en" : tags.getLanguage().getCode();
        Optional<LocalDate> published =
                Optional.ofNullable(article.getPublishedAt()).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
        Lexemes lexemes = Lexemes.of(body, tags.getSentences() == null ? List.of() : tags.getSentences(), language);
        List<TimeExpression> dates = new ArrayList<>();
        for (Reading reading : new TimeFinder(lexemes, new Anchor(published, language)).find(MOST)) {
            int start = lexemes.start(reading.first());
            int end = lexemes.end(reading.after() - 1);
            dates.add(new TimeExpression(
                    body.substring(start, end),
                    start,
                    end,
                    reading.value(),
                    reading.relative(),
                    reading.score(),
                    MAKER));
        }
        tags.setDates(dates);
    }
}
