/**
 * Whether an article that has just arrived is what somebody searches for, without asking the index.
 *
 * <p>Read {@link dateline.sink.match.Matcher} first: a search made ready. {@link dateline.sink.match.ArrivedArticle} is
 * what it is asked of. {@link dateline.sink.match.Matchers} holds very many and asks only those that can match.
 *
 * <p>What is found here must be what a search finds, so texts are cut by the parts of Lucene that the mapping names, and
 * each condition is the Lucene query that OpenSearch makes of ours; {@code MatchIT} holds the two together on a real
 * node. To make another kind of condition matchable: a case in {@code LuceneQueries}, and a row in that test.
 *
 * <p>What only an index can tell, as what an article resembles, is refused with {@link
 * java.lang.IllegalArgumentException}.
 */
package dateline.sink.match;
