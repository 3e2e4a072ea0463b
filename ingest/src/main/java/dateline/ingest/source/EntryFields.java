package dateline.ingest.source;

import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.LanguageTag;
import dateline.schemas.Article;
import dateline.schemas.ArticleRules;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts what a source says of an article where its page says nothing. What breaks a rule is left out. */
final class EntryFields {

    /** Shorter ones are "Read more" and labels. */
    private static final int SHORTEST_SUMMARY = 40;

    private final Timepiece timepiece;

    EntryFields(Timepiece timepiece) {
        this.timepiece = timepiece;
    }

    /**
     * The article with what was missing.
     *
     * @param text whether the source's text is to stand instead of the page's
     */
    Article filled(Article article, Entry entry, boolean text) {
        var filled = Article.newBuilder(article);
        fill(filled, entry);
        if (text && entry.content().length() <= ArticleRules.MAX_BODY) {
            filled.setBody(entry.content());
        }
        return filled.build();
    }

    /**
     * What the source says alone.
     *
     * @throws RejectedException if it says too little
     */
    Article.Builder alone(Entry entry, Article.Builder known) {
        String text = entry.content().isBlank() ? entry.summary() : entry.content();
        if (text.strip().length() < SHORTEST_SUMMARY) {
            throw new RejectedException(Reason.INVALID, "body is empty or shorter than " + SHORTEST_SUMMARY);
        }
        known.setHeadline("")
                .setAuthors(List.of())
                .setKeywords(List.of())
                .setBody(text.length() <= ArticleRules.MAX_BODY ? text : text.substring(0, ArticleRules.MAX_BODY));
        Optional.ofNullable(entry.url())
                .map(URI::toString)
                .flatMap(CanonicalUrl::of)
                .ifPresent(known::setCanonicalUrl);
        fill(known, entry);
        if (known.getStandfirst() != null && known.getStandfirst().equals(text)) {
            known.setStandfirst(null);
        }
        return known;
    }

    private void fill(Article.Builder article, Entry entry) {
        if (article.getHeadline().isEmpty() && entry.headline().length() <= ArticleRules.MAX_HEADLINE) {
            article.setHeadline(entry.headline());
        }
        if (article.getStandfirst() == null
                && isLabel(entry.summary())
                && entry.summary().length() >= SHORTEST_SUMMARY) {
            article.setStandfirst(entry.summary());
        }
        if (article.getAuthors().isEmpty()) {
            article.setAuthors(labels(entry.authors()));
        }
        if (article.getKeywords().isEmpty()) {
            article.setKeywords(labels(entry.keywords()));
        }
        if (article.getDeclaredLanguage() == null && LanguageTag.isWellFormed(entry.language())) {
            article.setDeclaredLanguage(entry.language());
        }
        if (article.getImageUrl() == null
                && isLabel(entry.imageUrl())
                && CanonicalUrl.of(entry.imageUrl()).isPresent()) {
            article.setImageUrl(entry.imageUrl());
        }
        if (article.getPublishedAt() == null && isPossible(entry.publishedAt())) {
            article.setPublishedAt(entry.publishedAt().truncatedTo(ChronoUnit.MILLIS));
        }
        if (article.getModifiedAt() == null && isPossible(entry.modifiedAt())) {
            article.setModifiedAt(entry.modifiedAt().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private boolean isPossible(Instant at) {
        return at != null
                && !at.isBefore(ArticleRules.EARLIEST)
                && at.isBefore(timepiece.now().plus(ArticleRules.MAX_AHEAD));
    }

    private static List<String> labels(List<String> labels) {
        return labels.stream()
                .filter(EntryFields::isLabel)
                .limit(ArticleRules.MAX_ITEMS)
                .toList();
    }

    private static boolean isLabel(String text) {
        return !text.isBlank() && text.length() <= ArticleRules.MAX_FIELD;
    }
}
