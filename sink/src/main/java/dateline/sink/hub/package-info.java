/**
 * Posts a feed to those who subscribed to it when it has something new (W3C WebSub): requests at {@code POST /hub} and
 * topic {@code feed-subscriptions} in, feeds out.
 *
 * <p>Read {@link dateline.sink.hub.HubServer} first: what is asked for, and {@code Confirmation}, which asks the callback
 * whether it is meant. {@link dateline.sink.hub.FeedSubscriptions} is what an instance knows of the topic. {@link
 * dateline.sink.hub.HubLoop} reads what arrives, on one instance of all; {@code HubNews} gathers which feeds it belongs to
 * and looks whether they show it yet, {@code HubPost} delivers.
 *
 * <p>An article that arrives ends in one count of {@code sink.hub.articles}, a request in one of {@code
 * sink.hub.requests}, a feed that was thought to have news in one of {@code sink.hub.feeds}, and each delivery in one of
 * {@code sink.hub.deliveries}.
 */
package dateline.sink.hub;
