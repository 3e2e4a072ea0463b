package dateline.ingest.push;

import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.LanguageTag;
import dateline.schemas.Article;
import dateline.schemas.Lane;
import java.util.List;
import java.util.Map;

/** What may stand in the query of a push: facts that plain text and pages do not carry. JSON says them itself. */
final class PushParameters {

    private PushParameters() {}

    /**
     * Starts an article with what the parameters say.
     *
     * @throws Refusal 415 if there is no such content type here, 400 if a parameter is none or has no such value
     */
    static Article.Builder of(Map<String, List<String>> parameters, MediaType type, String sourceKind) {
        boolean json = type.name().equals(MediaType.JSON) || type.name().equals(MediaType.NDJSON);
        boolean text = type.name().equals(MediaType.TEXT);
        if (!json
                && !text
                && !type.name().equals(MediaType.HTML)
                && type.agency().isEmpty()) {
            throw new Refusal(
                    415,
                    "Content-Type must be " + MediaType.JSON + ", " + MediaType.NDJSON + ", " + MediaType.TEXT + ", "
                            + MediaType.HTML + " or an agency's, e.g. application/ninjs+json or application/nitf+xml");
        }
        if ((json || text) && !type.isUtf8()) {
            throw new Refusal(415, type.name() + " must be in UTF-8");
        }
        if (json && !parameters.isEmpty()) {
            throw new Refusal(400, "Parameters are for text and HTML only; with JSON put the fields into the object");
        }
        var article = ArticleReader.start(sourceKind);
        parameters.forEach((name, values) -> set(article, name, values));
        return article;
    }

    private static void set(Article.Builder article, String name, List<String> values) {
        if (values.size() != 1) {
            throw new Refusal(400, shown(name) + " must be given once");
        }
        String value = values.getFirst();
        switch (name) {
            case "canonicalUrl" -> article.setCanonicalUrl(value);
            case "publisher" -> article.setPublisher(value);
            case "declaredLanguage" -> article.setDeclaredLanguage(language(value));
            case "lane" -> article.setLane(lane(value));
            default ->
                throw new Refusal(
                        400,
                        shown(name) + " is no parameter; there are canonicalUrl, publisher, declaredLanguage and lane");
        }
    }

    private static String language(String tag) {
        if (!LanguageTag.isWellFormed(tag)) {
            throw new Refusal(400, "declaredLanguage is not a BCP 47 language tag like en or en-GB");
        }
        return tag;
    }

    private static Lane lane(String lane) {
        return switch (lane) {
            case "LIVE" -> Lane.LIVE;
            case "BACKFILL" -> Lane.BACKFILL;
            default -> throw new Refusal(400, "lane must be LIVE or BACKFILL");
        };
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
