package dateline.sink.index;

import dateline.sink.backend.Document;
import java.util.List;

/** Is told what has become safe in the index, before offsets are committed. */
@FunctionalInterface
public interface IndexListener {

    /** Nobody listens. */
    IndexListener NONE = _ -> {};

    /**
     * Called on the loop's own thread after each acknowledged bulk. Documents that were there already are among them:
     * a repeat after a crash, of which the listener may not have been told before. Searches find them within the
     * index's refresh interval. An exception ends the program.
     */
    void indexed(List<Document> documents);
}
