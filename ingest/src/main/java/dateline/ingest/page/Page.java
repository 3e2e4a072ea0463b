package dateline.ingest.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page holds, as its publisher states it. Text is plain, each of it one line, without half surrogate pairs;
 * addresses are absolute http or https without credentials.
 *
 * @param headline empty when there is none
 * @param standfirst the line or lines under the headline, where they stand apart from the text
 * @param paragraphs of the body, in order, quotes and items of lists among them; empty when the page has no text
 * @param captions words to pictures, which are no paragraphs
 * @param byline as printed
 * @param authors names, in printed order
 * @param publishedAt best of what is stated and possible
 * @param modifiedAt time of the last change, not before {@code publishedAt}
 * @param section of the outlet
 * @param keywords as printed
 * @param declaredLanguage as declared, e.g. {@code en_GB}; whether it is a language is not asked
 * @param declaredUrl canonical address as the page declares it, right or wrong
 * @param canonicalUrl the declared one where nothing speaks against it, else the one the page was found under
 * @param imageUrl lead image
 * @param publisher as it calls itself, or its host name
 * @param agency agency that the page itself credits, as printed
 * @param paywalled whether the page states that its text is not free to read
 * @param liveblog whether it is a list of short posts that grows
 * @param findings candidates of the fields above, and why each was taken or not
 */
public record Page(
        String headline,
        Optional<String> standfirst,
        List<String> paragraphs,
        List<String> captions,
        Optional<String> byline,
        List<String> authors,
        Optional<PageTime> publishedAt,
        Optional<PageTime> modifiedAt,
        Optional<String> section,
        List<String> keywords,
        Optional<String> declaredLanguage,
        Optional<String> declaredUrl,
        Optional<String> canonicalUrl,
        Optional<String> imageUrl,
        Optional<String> publisher,
        Optional<String> agency,
        boolean paywalled,
        boolean liveblog,
        List<Finding> findings) {}
