package dateline.ingest.xml;

/** Bytes hold no markup; the message ends a sentence that begins with what they should have been. */
public final class XmlException extends Exception {

    private static final long serialVersionUID = 1L;

    XmlException(String message) {
        super(message);
    }
}
