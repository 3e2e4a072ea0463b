/**
 * Says that an article is what somebody waits for: topic {@code enriched-articles} in, topic {@code alerts} out.
 *
 * <p>Read {@link dateline.sink.alert.AlertLoop} first. Of all instances one asks the stored searches at a time ({@code
 * OneMember} gives it every partition); what it decides is {@code Alerter}, which knows what has fired ({@code Fired})
 * and what is held for a digest ({@code Held}). All of that knowledge is on topic {@code alerts} and is read from there
 * when an instance takes over, so nothing fires twice, whoever is killed and when. {@link
 * dateline.sink.alert.AlertServer} answers what has fired.
 *
 * <p>An article that cannot be read is counted here and becomes a dead letter where the index is filled. Kafka or the
 * registry being away is waited for.
 */
package dateline.sink.alert;
