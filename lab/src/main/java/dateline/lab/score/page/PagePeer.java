package dateline.lab.score.page;

/** Another reader of pages, found by {@link java.util.ServiceLoader} in the folder of {@code --peers}. */
public interface PagePeer {

    /** With its version. */
    String name();

    /** @throws RuntimeException if it can make nothing of the page; counts as an empty page */
    ReadPage read(String html, String url);
}
