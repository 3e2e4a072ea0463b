/**
 * What may be asked of the index: the query language and its parser, filters, order and place in the list of hits.
 *
 * <p>Read {@link dateline.sink.query.Condition} first; it is what every query is made of. {@link
 * dateline.sink.query.QueryParser} makes one of what somebody typed, {@link dateline.sink.query.Query} puts it together
 * with filters and order. How it is answered is the backend's.
 *
 * <p>To make another tag searchable: a constant in {@link dateline.sink.query.Field} or {@link
 * dateline.sink.query.RangeField}, its field in a new version of the mapping, and a line where documents are made.
 *
 * <p>What cannot be understood, or would cost too much, is a {@link dateline.sink.query.QueryException} that says where
 * and why.
 */
package dateline.sink.query;
