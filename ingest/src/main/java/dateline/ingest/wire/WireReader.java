package dateline.ingest.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.ingest.page.PageReader;
import dateline.ingest.xml.XmlException;
import dateline.ingest.xml.XmlTree;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * The one door to this package: reads files as agencies send them into articles. Each item of a file comes out, as an
 * article or with the reason why it is none. Safe for use by many threads.
 */
public final class WireReader {

    /** The largest message seen has some tens. */
    public static final int MAX_ITEMS = 10_000;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .maxStringLength(8 << 20)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build());

    private final Clock clock;

    /** @param clock gives the now that embargoes are measured against */
    public WireReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a file.
     *
     * @param contentType as declared by the sender, empty when not
     * @param known what is known of every article beforehand, a new builder each time
     * @return one for each item, in the order of the file, at least one
     * @throws RejectedException with reason {@code INVALID} if the bytes are no such file, {@code TOO_LARGE} if there are
     *     too many items in it
     */
    public List<WireItem> read(WireFormat format, byte[] bytes, String contentType, Supplier<Article.Builder> known) {
        List<WireItem> items = switch (format) {
            case NINJS -> json(bytes, known);
            case NITF -> markup(bytes, contentType, known, format);
            case NEWSML_G2 -> markup(bytes, contentType, known, format);
            case NEWSML_1 -> markup(bytes, contentType, known, format);
            case IPTC_7901, ANPA_1312 -> teletype(bytes, contentType, known, format == WireFormat.ANPA_1312);
        };
        if (items.isEmpty()) {
            throw new RejectedException(Reason.INVALID, "There is no item in it");
        }
        return items;
    }

    private List<WireItem> markup(
            byte[] bytes, String contentType, Supplier<Article.Builder> known, WireFormat format) {
        Element root;
        try {
            root = XmlTree.read(bytes, contentType).root();
        } catch (XmlException e) {
            throw new RejectedException(Reason.INVALID, "No XML: " + e.getMessage(), e);
        }
        List<Element> items = switch (format) {
            case NEWSML_G2 -> NewsmlG2Reader.items(root);
            case NEWSML_1 -> NewsmlReader.items(root);
            default -> List.of(root);
        };
        bounded(items.size());
        List<WireItem> read = new ArrayList<>();
        for (Element item : items) {
            Draft draft = switch (format) {
                case NEWSML_G2 -> NewsmlG2Reader.read(item);
                case NEWSML_1 -> NewsmlReader.read(item);
                default -> NitfReader.read(item);
            };
            read.add(draft.finish(known.get(), clock.instant(), item.outerHtml()));
        }
        return read;
    }

    private List<WireItem> json(byte[] bytes, Supplier<Article.Builder> known) {
        List<WireItem> read = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                JSON.readerFor(JsonNode.class).readValues(bytes)) {
            while (documents.hasNextValue()) {
                for (JsonNode item : NinjsReader.items(documents.nextValue())) {
                    bounded(read.size() + 1);
                    read.add(NinjsReader.read(item).finish(known.get(), clock.instant(), item.toString()));
                }
            }
        } catch (JsonProcessingException e) {
            RejectedException broken = new RejectedException(Reason.INVALID, "No JSON: " + e.getOriginalMessage(), e);
            if (read.isEmpty()) {
                throw broken;
            }
            read.add(new WireItem.Refused(broken, bytes)); // what came before is whole
        } catch (IOException e) {
            throw new RejectedException(Reason.INVALID, "No JSON: " + e.getMessage(), e); // bytes that are no text
        }
        return read;
    }

    private List<WireItem> teletype(byte[] bytes, String contentType, Supplier<Article.Builder> known, boolean anpa) {
        List<WireItem> read = new ArrayList<>();
        for (String item : TeletypeReader.items(PageReader.decode(bytes, contentType))) {
            bounded(read.size() + 1);
            read.add(TeletypeReader.read(item, anpa).finish(known.get(), clock.instant(), item));
        }
        return read;
    }

    private static void bounded(int items) {
        if (items > MAX_ITEMS) {
            throw new RejectedException(Reason.TOO_LARGE, "More than " + MAX_ITEMS + " items in one file");
        }
    }
}
