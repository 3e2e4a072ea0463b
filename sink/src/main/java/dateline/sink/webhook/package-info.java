/**
 * Posts alerts to the addresses that stored searches name: topic {@code alerts} in, requests out.
 *
 * <p>Read {@link dateline.sink.webhook.WebhookLoop} first. {@code Delivery} tries one alert until it ends in one of
 * {@code Outcome}; {@code WebhookClient} is the only one that goes out, {@code PublicResolver} decides where to. Instances
 * share the topic as consumer group {@code sink-webhooks}.
 *
 * <p>A delivery may come twice, after an instance was killed, and says so by its {@code Dateline-Alert} header. One that
 * is given up is counted and logged; the alert is on the topic all the same.
 */
package dateline.sink.webhook;
