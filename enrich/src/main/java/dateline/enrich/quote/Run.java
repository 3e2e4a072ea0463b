package dateline.enrich.quote;

/** Tokens from one to before another. */
record Run(int first, int after) {

    boolean isEmpty() {
        return after <= first;
    }
}
