package dateline.enrich.story;

/** Keeps what is remembered where it survives this program. */
public interface StoryKeeper {

    /** Keeps an article with its story, in place of what was kept under its id. */
    void keep(String articleId, byte[] article);

    void forget(String articleId);
}
