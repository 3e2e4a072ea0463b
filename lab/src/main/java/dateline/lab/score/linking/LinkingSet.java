package dateline.lab.score.linking;

/** The sets, by file. */
enum LinkingSet {
    NEWS_FAIR("news-fair"),
    WIKI_FAIR("wiki-fair"),
    KORE50("kore50"),
    REUTERS_128("reuters-128"),
    RSS_500("rss-500"),
    SPOTLIGHT("spotlight");

    private final String title;

    LinkingSet(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String file() {
        return "linking/" + title + ".benchmark.jsonl";
    }
}
