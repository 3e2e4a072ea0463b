package dateline.enrich.quote;

import dateline.schemas.Span;

/** A piece of the body: [start, end). */
record Stretch(int start, int end) {

    Span in(String body) {
        return new Span(body.substring(start, end), start, end);
    }
}
