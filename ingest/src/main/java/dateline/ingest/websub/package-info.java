/**
 * Subscribes to hubs that tell of news instead of being asked (W3C WebSub): hub and topic of a seed in, calls to poll it
 * out.
 *
 * <p>Read {@link dateline.ingest.websub.Subscriptions} first; {@link dateline.ingest.websub.CallbackServer} is where hubs
 * reach us, {@link dateline.ingest.websub.HubLinks} finds them. What a hub sends is taken for a hint that the seed has
 * something new, never for the news: the seed's own server is asked, so that a forged message costs one conditional
 * request and nothing else. Subscriptions live as long as the program does and their seed is read here; polling never
 * stops, it only becomes rare while a subscription is live.
 */
package dateline.ingest.websub;
