package dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes an article that article: the first 16 bytes of SHA-256, lower-case hex, over its canonical URL, or where
 * it has none over its headline and body.
 */
public final class ArticleId {

    static {
        AvroSafety.establish();
    }

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{Z}\\s]+");

    private ArticleId() {}

    /** The id of this article, from its own fields; the id it may carry is not looked at. */
    public static String of(Article article) {
        return article.getCanonicalUrl() == null
                ? ofText(article.getHeadline(), article.getBody())
                : ofUrl(article.getCanonicalUrl());
    }

    /** @param canonicalUrl as {@link CanonicalUrl} gives it */
    public static String ofUrl(String canonicalUrl) {
        return hash(canonicalUrl);
    }

    /** Headline and body count in Unicode form NFC with white space folded, so that re-wrapping makes no new article. */
    public static String ofText(String headline, String body) {
        return hash(normalised(headline) + "\n" + normalised(body));
    }

    /**
     * What tells two texts under one id apart: equal for a repeat, different for a revision. Covers what readers see:
     * headline, standfirst and body.
     */
    public static String contentHash(Article article) {
        String standfirst = article.getStandfirst() == null ? "" : article.getStandfirst();
        return hash(normalised(article.getHeadline()) + "\n" + normalised(standfirst) + "\n"
                + normalised(article.getBody()));
    }

    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    private static String normalised(String text) {
        String folded = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
        return NormalForm.nfc(folded);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
