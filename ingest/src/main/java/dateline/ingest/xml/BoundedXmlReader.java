package dateline.ingest.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Counts elements and measures texts; depth and attributes are counted by the parser behind it. */
final class BoundedXmlReader extends StreamReaderDelegate {

    private final XmlLimits limits;
    private int elements;

    BoundedXmlReader(XMLStreamReader reader, XmlLimits limits) {
        super(reader);
        this.limits = limits;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = advance();
        switch (event) {
            case START_ELEMENT -> checkElement();
            case CHARACTERS, CDATA, SPACE, COMMENT -> checkText(getTextLength());
            default -> {} // ends, instructions, the document type: nothing grows with them
        }
        return event;
    }

    /** The parser is the JDK's and has had faults; to the reader of a hostile document they are faults of that. */
    private int advance() throws XMLStreamException {
        try {
            return super.next();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
            throw new XMLStreamException("Cannot be parsed: " + e, getLocation(), e);
        }
    }

    private void checkElement() throws XMLStreamException {
        if (++elements > limits.maxElements()) {
            throw new XMLStreamException("More than " + limits.maxElements() + " elements", getLocation());
        }
        for (int i = 0; i < getAttributeCount(); i++) {
            checkText(getAttributeValue(i).length());
        }
    }

    private void checkText(int length) throws XMLStreamException {
        if (length > limits.maxText()) {
            throw new XMLStreamException("A text of more than " + limits.maxText() + " characters", getLocation());
        }
    }

    /** As the interface says, but through {@link #next}, so that what it steps over is counted. */
    @Override
    public String getElementText() throws XMLStreamException {
        if (!isStartElement()) {
            throw new XMLStreamException("Only an element's start has its text after it", getLocation());
        }
        String only = "";
        StringBuilder text = null;
        for (int event = next(); event != END_ELEMENT; event = next()) {
            switch (event) {
                case CHARACTERS, CDATA, SPACE, ENTITY_REFERENCE -> {
                    if (text == null && only.isEmpty()) {
                        only = getText();
                    } else {
                        text = text == null ? new StringBuilder(only) : text;
                        text.append(getText());
                        checkText(text.length());
                    }
                }
                case START_ELEMENT -> throw new XMLStreamException("An element where text should be", getLocation());
                default -> {} // comments and instructions are no text
            }
        }
        return text == null ? only : text.toString();
    }

    /** As the interface says, but through {@link #next}. */
    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == SPACE
                || event == COMMENT
                || event == PROCESSING_INSTRUCTION
                || event == DTD
                || ((event == CHARACTERS || event == CDATA) && isWhiteSpace())) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw new XMLStreamException("Text where an element should be", getLocation());
        }
        return event;
    }
}
