package dateline.lab.web;

/** What an outlet writes its feed in. */
enum FeedForm {
    RSS("application/rss+xml"),
    ATOM("application/atom+xml"),
    RDF("application/rdf+xml"),
    JSON("application/feed+json");

    final String mediaType;

    FeedForm(String mediaType) {
        this.mediaType = mediaType;
    }
}
