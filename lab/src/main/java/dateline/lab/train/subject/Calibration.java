package dateline.lab.train.subject;

/** What is learned over texts that the model has not seen: see {@link dateline.enrich.subject.Weights}. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere
record Calibration(float[] slope, float[] offset, float threshold, float[] concept) {}
