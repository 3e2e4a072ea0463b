package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.schemas.Amount;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Entity;
import dateline.schemas.Place;
import dateline.schemas.Quote;
import dateline.schemas.Sentence;
import dateline.schemas.Span;
import dateline.schemas.StageTimes;
import dateline.schemas.Tags;
import dateline.schemas.TimeExpression;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A stream of as many tagged articles as wanted out of some thousand real ones: the real ones over and over, each round
 * with its words exchanged for others as frequent (see {@link WordSwap}), in text, names and quotes alike, with other
 * numbers and dates.
 *
 * <p>Of ten articles in a row one is a word-for-word copy, by another paper, of one of the same round, and one tells the
 * other half of its sentences: the same news in other words. Names that one text in a hundred has stay as they are, so
 * that they come again and again, as in news.
 */
final class VariedNews {

    /** One article in so many is a copy of one before it, the one after that tells the same as one before it. */
    private static final int PATTERN = 10;

    /** How many articles before. */
    private static final int BACK = 500;

    /** A name that more than this share of the texts has is one of those that are always in the news. */
    private static final double USUAL_NAME = 0.01;

    /** Numbers below occur everywhere. */
    private static final double SMALL = 10;

    /** Characters of a headline at most. */
    private static final int HEADLINE = 80;

    private static final int DAYS = 3000;
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private final List<Article> articles = new ArrayList<>();
    private final List<Tags> tags = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<WordSwap.Read[]> read = new ArrayList<>();
    private final WordSwap words;
    private final Instant start;
    private final Duration step;

    /**
     * Tags the real ones, on all processors.
     *
     * @param step time between one article and the next
     */
    VariedNews(Annotator annotator, List<Article> real, Instant start, Duration step) {
        List<Article> repaired = real.parallelStream().map(annotator::repair).toList();
        articles.addAll(repaired);
        tags.addAll(repaired.parallelStream()
                .map(article -> annotator.annotate(article).build())
                .toList());
        tags.forEach(of -> Stream.concat(
                        of.getEntities().stream().map(Entity::getName),
                        of.getPlaces().stream().map(Place::getName))
                .distinct()
                .forEach(name -> names.merge(name, 1, Integer::sum)));
        words = new WordSwap(repaired.stream()
                .map(article -> article.getHeadline() + "\n" + article.getBody())
                .toList());
        this.start = start;
        this.step = step;
        for (int i = 0; i < articles.size(); i++) {
            read.add(read(articles.get(i).getBody(), tags.get(i).getSentences()));
        }
    }

    /** What stands before each sentence, and the sentence. */
    private WordSwap.Read[] read(String body, List<Sentence> sentences) {
        List<WordSwap.Read> reads = new ArrayList<>();
        int from = 0;
        for (Sentence sentence : sentences) {
            reads.add(words.read(body.substring(from, Math.max(from, sentence.getStart()))));
            reads.add(words.read(body.substring(sentence.getStart(), sentence.getEnd())));
            from = Math.max(from, sentence.getEnd());
        }
        return reads.toArray(WordSwap.Read[]::new);
    }

    /** What an article of the stream was made as. */
    enum Kind {
        OWN,
        COPY,
        FOLLOW_UP
    }

    Kind kind(long number) {
        if (number < BACK) {
            return Kind.OWN;
        }
        return switch ((int) (number % PATTERN)) {
            case 0 -> Kind.COPY;
            case 1 -> Kind.FOLLOW_UP;
            default -> Kind.OWN;
        };
    }

    Instant time(long number) {
        return start.plus(step.multipliedBy(number));
    }

    /** The same number gives the same article. */
    EnrichedArticle article(long number) {
        return switch (kind(number)) {
            case COPY -> made(number, number - BACK + 5, false);
            case FOLLOW_UP -> made(number, number - BACK + 5, true);
            case OWN -> made(number, number, number % PATTERN == 6);
        };
    }

    /** @param half only every other sentence: for a follow-up the even ones, for what it follows the others */
    private EnrichedArticle made(long number, long text, boolean half) {
        int of = (int) (text % articles.size());
        long variation = text / articles.size();
        Article real = articles.get(of);
        Tags realTags = tags.get(of);
        var body = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        int parity = number == text ? 0 : 1;
        WordSwap.Read[] reads = read.get(of);
        int at = 0;
        int place = 0;
        for (Sentence sentence : realTags.getSentences()) {
            boolean told = !half || place++ % 2 == parity;
            if (told) {
                words.append(reads[at], variation, body);
                int begin = body.length();
                words.append(reads[at + 1], variation, body);
                Sentence moved = shallow(sentence, new Sentence());
                moved.put("start", begin);
                moved.put("end", body.length());
                sentences.add(moved);
            }
            at += 2;
        }
        Instant time = time(number);
        return EnrichedArticle.newBuilder()
                .setArticle(Article.newBuilder()
                        .setArticleId(ArticleId.ofUrl("https://example.org/" + number))
                        .setCanonicalUrl("https://example.org/" + number)
                        .setPublisher(number == text ? real.getPublisher() : "paper " + number % 500)
                        .setHeadline(number != text && half ? line(body) : words.swapped(real.getHeadline(), variation))
                        .setBody(body.toString())
                        .setPublishedAt(time)
                        .setFetchedAt(time)
                        .build())
                .setRevision(1)
                .setRepairs(List.of())
                .setTags(varied(realTags, variation, sentences))
                .setTimes(new StageTimes(time, time))
                .build();
    }

    /** How the text begins: another headline with the same words in it. */
    private static String line(CharSequence body) {
        String line = body.toString().strip().lines().findFirst().orElse("");
        return line.length() <= HEADLINE
                ? line
                : line.substring(0, line.lastIndexOf(' ', HEADLINE) + 1).strip();
    }

    private Tags varied(Tags real, long variation, List<Sentence> sentences) {
        Tags varied = shallow(real, new Tags());
        varied.put("sentences", sentences);
        varied.put(
                "entities",
                real.getEntities().stream()
                        .map(entity -> varied(entity, variation))
                        .toList());
        varied.put(
                "places",
                real.getPlaces().stream()
                        .map(of -> {
                            Place place = shallow(of, new Place());
                            place.put("name", name(of.getName(), variation));
                            return place;
                        })
                        .toList());
        varied.put(
                "amounts",
                real.getAmounts().stream()
                        .map(amount -> varied(amount, variation))
                        .toList());
        varied.put(
                "dates",
                real.getDates().stream().map(date -> varied(date, variation)).toList());
        varied.put(
                "quotes",
                real.getQuotes().stream().map(quote -> varied(quote, variation)).toList());
        return varied;
    }

    /** Fills in what the other has; a builder would copy all of it, too. */
    private static <T extends SpecificRecordBase> T shallow(T of, T empty) {
        for (int field = 0; field < of.getSchema().getFields().size(); field++) {
            empty.put(field, of.get(field));
        }
        return empty;
    }

    private String name(String name, long variation) {
        return names.getOrDefault(name, 0) > USUAL_NAME * articles.size() ? name : words.swapped(name, variation);
    }

    private Entity varied(Entity entity, long variation) {
        String name = name(entity.getName(), variation);
        if (name.equals(entity.getName())) {
            return entity;
        }
        Entity varied = shallow(entity, new Entity());
        varied.put("name", name);
        varied.put("wikidataId", null);
        return varied;
    }

    private static Amount varied(Amount amount, long variation) {
        return amount.getValue() < SMALL
                ? amount
                : Amount.newBuilder(amount)
                        .setValue(amount.getValue() + variation)
                        .build();
    }

    private static TimeExpression varied(TimeExpression date, long variation) {
        if (!date.getValue().matches(DAY)) {
            return date;
        }
        LocalDate day = LocalDate.parse(date.getValue()).plusDays(variation % DAYS);
        return TimeExpression.newBuilder(date).setValue(day.toString()).build();
    }

    private Quote varied(Quote quote, long variation) {
        List<Span> parts = quote.getParts().stream()
                .map(part -> Span.newBuilder(part)
                        .setText(words.swapped(part.getText(), variation))
                        .build())
                .toList();
        return Quote.newBuilder(quote).setParts(parts).build();
    }

    /** How many real articles there are. */
    int texts() {
        return articles.size();
    }
}
