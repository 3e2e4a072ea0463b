package dateline.enrich.story;

/** Reads the words of articles, which needs to know nothing of other articles. Not for several threads. */
public final class NewsReader {

    /** Where a text says what it is about, in UTF-16 units. */
    private static final int OPENING = 600;

    private final Words words = new Words();

    /** Work is linear in the length of the text. */
    public ReadNews read(NewsItem item) {
        TextTerms opening = words.of(item.headline() + "\n" + opening(item.body()), item.language());
        TextTerms whole = words.of(item.headline() + "\n" + item.body(), item.language());
        TextTerms title = item.headline().isBlank() ? opening : words.of(item.headline(), item.language());
        return new ReadNews(item, title, opening, whole);
    }

    private static String opening(String body) {
        if (body.length() <= OPENING) {
            return body;
        }
        int space = body.lastIndexOf(' ', OPENING);
        return body.substring(0, space > OPENING / 2 ? space : OPENING);
    }
}
