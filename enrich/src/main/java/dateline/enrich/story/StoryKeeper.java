package dateline.enrich.story;

/** Keeps what is remembered where it survives this program. */
public interface StoryKeeper {

    /** Keeps nothing. */
    StoryKeeper NOWHERE = new StoryKeeper() {
        @Override
        public void keep(String articleId, byte[] article) {
            // gone with the program
        }

        @Override
        public void forget(String articleId) {
            // nothing was kept
        }
    };

    /** Keeps an article with its story, in place of what was kept under its id. */
    void keep(String articleId, byte[] article);

    void forget(String articleId);
}
