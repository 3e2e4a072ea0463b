package dateline.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dateline.schemas.Article;
import dateline.schemas.ArticleRules;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one article from a JSON object (RFC 8259) whose names are those of {@code article.avsc}.
 *
 * <p>Strict, because a misspelt name that is passed over loses data in silence: an unknown name, a name given twice or
 * a value of the wrong type is an error, and every error about a field starts with its name.
 */
final class ArticleJson {

    /** An article is an object with lists in it, so two would do; more is read only to be told what is wrong. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_NAME = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(40)
                    .maxStringLength(ArticleRules.MAX_BODY)
                    .build())
            .build();

    private final JsonParser parser;
    private final Article.Builder article;
    private String field = "";

    private ArticleJson(JsonParser parser, Article.Builder article) {
        this.parser = parser;
        this.article = article;
    }

    /**
     * Sets every field the object has and leaves the others.
     *
     * @throws RejectedException with reason {@code INVALID} or {@code TOO_LARGE}
     */
    static void read(String json, Article.Builder article) {
        try (JsonParser parser = JSON.createParser(json)) {
            new ArticleJson(parser, article).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does no I/O
        }
    }

    private void read() throws IOException {
        try {
            object();
        } catch (StreamConstraintsException e) {
            throw new RejectedException(
                    Reason.TOO_LARGE,
                    (field.isEmpty() ? "The JSON" : field) + " is past a limit: " + e.getOriginalMessage(),
                    e);
        } catch (JsonProcessingException e) {
            throw new RejectedException(
                    Reason.INVALID, "Not JSON at column " + e.getLocation().getColumnNr() + ": " + told(e), e);
        }
        if (!article.hasBody()) {
            throw invalid("body", "is missing");
        }
        if (!article.hasHeadline()) {
            article.setHeadline("");
        }
    }

    /** Without the parser's own account of where, which says less than the column. */
    private static String told(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int marker = message.indexOf(" (start marker");
        return marker < 0 ? message : message.substring(0, marker);
    }

    private void object() throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new RejectedException(
                    Reason.INVALID, "An article is a JSON object in braces, but here is " + name(first));
        }
        Set<String> given = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            field = parser.currentName();
            if (!given.add(field)) {
                throw invalid(field, "is given twice");
            }
            parser.nextToken();
            value();
        }
        field = "";
        if (parser.nextToken() != null) {
            throw new RejectedException(
                    Reason.INVALID,
                    "More follows the article at column "
                            + parser.currentTokenLocation().getColumnNr() + "; write one article a line");
        }
    }

    private void value() throws IOException {
        switch (field) {
            case "articleId" -> article.setArticleId(text());
            case "canonicalUrl" -> article.setCanonicalUrl(textOrNull());
            case "publisher" -> article.setPublisher(stated(textOrNull(), article.getPublisher()));
            case "headline" -> article.setHeadline(text());
            case "standfirst" -> article.setStandfirst(textOrNull());
            case "body" -> article.setBody(text());
            case "byline" -> article.setByline(textOrNull());
            case "authors" -> article.setAuthors(texts());
            case "dateline" -> article.setDateline(textOrNull());
            case "section" -> article.setSection(textOrNull());
            case "keywords" -> article.setKeywords(texts());
            case "subjects" -> article.setSubjects(texts());
            case "place" -> article.setPlace(textOrNull());
            case "declaredLanguage" -> article.setDeclaredLanguage(stated(language(), article.getDeclaredLanguage()));
            case "imageUrl" -> article.setImageUrl(url());
            case "publishedAt" -> article.setPublishedAt(ArticleTime.of(field, parser));
            case "modifiedAt" -> article.setModifiedAt(ArticleTime.of(field, parser));
            case "lane" -> article.setLane(lane());
            default -> throw ArticleFields.unknown(field);
        }
    }

    private static String stated(String own, String known) {
        return own == null ? known : own;
    }

    private String text() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw invalid(field, "must be text, but is " + name(parser.currentToken()));
        }
        return StrictUtf8.wellFormed(parser.getText());
    }

    private String textOrNull() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : text();
    }

    private List<String> texts() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw invalid(field, "must be a list of texts, but is " + name(parser.currentToken()));
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (texts.size() == ArticleRules.MAX_ITEMS) {
                throw new RejectedException(
                        Reason.TOO_LARGE, field + " has more than " + ArticleRules.MAX_ITEMS + " items, the limit");
            }
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw invalid(
                        field,
                        "must hold texts only, but item " + (texts.size() + 1) + " is " + name(parser.currentToken()));
            }
            texts.add(text());
        }
        return texts;
    }

    private String url() throws IOException {
        String url = textOrNull();
        if (url != null && CanonicalUrl.of(url).isEmpty()) {
            throw invalid(field, "is not an absolute http or https address");
        }
        return url;
    }

    private String language() throws IOException {
        String tag = textOrNull();
        if (tag != null && !LanguageTag.isWellFormed(tag)) {
            throw invalid(field, "is not a BCP 47 language tag like en or en-GB");
        }
        return tag;
    }

    private Lane lane() throws IOException {
        return switch (text()) {
            case "LIVE" -> Lane.LIVE;
            case "BACKFILL" -> Lane.BACKFILL;
            default -> throw invalid(field, "must be LIVE or BACKFILL");
        };
    }

    private static String name(JsonToken token) {
        return switch (token) {
            case null -> "nothing";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a text";
            default -> token.name();
        };
    }

    private static RejectedException invalid(String field, String what) {
        return new RejectedException(Reason.INVALID, field + " " + what);
    }
}
