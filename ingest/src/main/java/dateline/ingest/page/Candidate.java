package dateline.ingest.page;

/** @param value one line, not blank */
record Candidate(String value, Origin origin) {}
