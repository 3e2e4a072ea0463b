package dateline.enrich.quote;

import dateline.schemas.Quote;
import dateline.schemas.QuoteKind;
import dateline.schemas.Span;
import java.util.ArrayList;
import java.util.List;

/** Direct quotes where words of saying are not known: what stands between marks and is surely a sentence. */
final class Foreign {

    private static final int MAX_QUOTES = 2_000;

    /** Fewer words are a title or a name. */
    private static final int LEAST_WORDS = 5;

    private static final float SCORE = 0.6f;

    private Foreign() {}

    static List<Quote> quotes(Words words, String maker) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < words.passages().size() && quotes.size() < MAX_QUOTES; i++) {
            Passage passage = words.passages().get(i);
            int count = 0;
            for (int token = words.firstOf(i); token < words.afterOf(i); token++) {
                count += words.isLetters(token) ? 1 : 0;
            }
            if (count >= LEAST_WORDS && passage.closed() && isSentence(words.body(), passage)) {
                List<Span> parts = new ArrayList<>();
                passage.parts().forEach(part -> parts.add(part.in(words.body())));
                quotes.add(Quote.newBuilder()
                        .setKind(QuoteKind.DIRECT)
                        .setParts(parts)
                        .setScore(SCORE)
                        .setMaker(maker)
                        .build());
            }
        }
        return quotes;
    }

    /** Whether it ends as a sentence does, inside the marks or with a comma behind them. */
    private static boolean isSentence(String body, Passage passage) {
        char last = body.charAt(passage.end() - 1);
        boolean comma = passage.after() < body.length() && ",，、".indexOf(body.charAt(passage.after())) >= 0;
        boolean capital = !Character.isLowerCase(body.codePointAt(passage.start()));
        return capital && (comma || ".!?…,。！？؟".indexOf(last) >= 0);
    }
}
