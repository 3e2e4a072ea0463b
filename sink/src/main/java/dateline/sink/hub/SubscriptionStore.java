package dateline.sink.hub;

import dateline.schemas.FeedSubscription;

/** Where subscriptions are kept. Either may throw {@link dateline.sink.topic.NotStoredException}. */
interface SubscriptionStore {

    void put(FeedSubscription subscription) throws InterruptedException;

    void remove(String id) throws InterruptedException;
}
