package dateline.ingest.source;

import dateline.schemas.CanonicalUrl;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source says of one article: where it is, and what is known of it before its page is read. Text is plain, each
 * of it one line but {@code content}; nothing is null but what says so.
 *
 * @param id the source's own name for it, empty when it has none
 * @param url of its page; null when it has none
 * @param headline empty when not stated
 * @param summary a sentence or two, empty when not stated
 * @param content the whole text in paragraphs separated by a blank line, empty when not stated
 * @param authors names, in order
 * @param keywords as stated
 * @param language as stated, empty when it is not
 * @param imageUrl absolute, empty when not stated
 * @param publishedAt null when not stated
 * @param modifiedAt null when not stated
 */
record Entry(
        String id,
        URI url,
        String headline,
        String summary,
        String content,
        List<String> authors,
        List<String> keywords,
        String language,
        String imageUrl,
        Instant publishedAt,
        Instant modifiedAt) {

    Entry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(content, "content");
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(imageUrl, "imageUrl");
    }

    /** An address and nothing more. */
    static Entry of(URI url, Instant publishedAt, Instant modifiedAt) {
        return new Entry("", url, "", "", "", List.of(), List.of(), "", "", publishedAt, modifiedAt);
    }

    Entry named(String other) {
        return new Entry(
                id, url, other, summary, content, authors, keywords, language, imageUrl, publishedAt, modifiedAt);
    }

    /** By which it is known again: its address without what tracks readers, else its id, else its text. */
    String key() {
        Optional<String> address = Optional.ofNullable(url).map(URI::toString).flatMap(CanonicalUrl::of);
        return address.orElseGet(() -> id.isEmpty() ? headline + "\n" + summary : id);
    }

    /**
     * By which it is known again where its address changes from one reading to the next: its id together with its
     * headline, since there are feeds that give one id to everything. Empty when it has no id of its own.
     */
    String secondKey() {
        return url == null || id.isEmpty() || id.equals(url.toString()) ? "" : id + "\n" + headline;
    }

    /** The later of its times; null when it states none. */
    Instant lastTouched() {
        if (modifiedAt == null || publishedAt == null) {
            return modifiedAt == null ? publishedAt : modifiedAt;
        }
        return modifiedAt.isAfter(publishedAt) ? modifiedAt : publishedAt;
    }
}
