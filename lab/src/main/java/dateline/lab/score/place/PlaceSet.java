package dateline.lab.score.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The sets with points: one format, two spellings. */
enum PlaceSet {
    LGL("places/lgl.xml", "toponym", "phrase", 0),
    /** Counts its characters from 1. */
    GEOVIRUS("places/GeoVirus.xml", "location", "name", 1);

    private final String path;
    private final String element;
    private final String words;
    private final int first;

    PlaceSet(String path, String element, String words, int first) {
        this.path = path;
        this.element = element;
        this.words = words;
        this.first = first;
    }

    String path() {
        return path;
    }

    List<GoldArticle> read(Path data) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        NodeList elements = parse(data.resolve(path)).getElementsByTagName("article");
        for (int i = 0; i < elements.getLength(); i++) {
            var article = (Element) elements.item(i);
            List<GoldPlace> places = new ArrayList<>();
            NodeList names = article.getElementsByTagName(element);
            for (int j = 0; j < names.getLength(); j++) {
                places.add(place((Element) names.item(j)));
            }
            places.sort(Comparator.comparingInt(GoldPlace::start));
            articles.add(new GoldArticle(
                    text(article, "domain"), text(article, "url"), raw(article, "text"), List.copyOf(places)));
        }
        return articles;
    }

    private GoldPlace place(Element name) {
        String latitude = text(name, "lat");
        String longitude = text(name, "lon");
        boolean point = !latitude.isEmpty() && !longitude.isEmpty();
        return new GoldPlace(
                Integer.parseInt(text(name, "start")) - first,
                Integer.parseInt(text(name, "end")) - first,
                text(name, words),
                point ? Double.parseDouble(latitude) : Double.NaN,
                point ? Double.parseDouble(longitude) : Double.NaN,
                text(name, "fcode"));
    }

    private static Element parse(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Element in, String name) {
        return raw(in, name).strip();
    }

    private static String raw(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
