package vn.oneplusone.app.sample;

/** The years that the lists tell of, both included. */
record Span(Year first, Year last) {
    boolean beginsWith(Year year) {
        return first.equals(year);
    }

    boolean endsWith(Year year) {
        return last.equals(year);
    }
}
