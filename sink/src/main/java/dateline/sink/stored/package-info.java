/**
 * Searches that are kept and asked of every article: topic {@code stored-searches} in and out, and their routes.
 *
 * <p>The topic is the truth. {@link dateline.sink.stored.StoredSearches} is what an instance knows of it, {@link
 * dateline.sink.topic.TopicWriter} writes to it and waits until that has come back, so that whoever stores a search finds it again. {@link
 * dateline.sink.stored.StoredSearchServer} is the routes, {@code SearchForm} what may be stored, {@code DryRun} what a
 * search would have done.
 *
 * <p>Kafka or the registry being away is answered 503; what cannot be understood 400 with the field that is wrong.
 */
package dateline.sink.stored;
