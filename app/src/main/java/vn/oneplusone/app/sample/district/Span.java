package vn.oneplusone.app.sample.district;

/** The years that the lists tell of, both included. */
public record Span(Year first, Year last) {
    public boolean beginsWith(Year year) {
        return first.equals(year);
    }

    public boolean endsWith(Year year) {
        return last.equals(year);
    }
}
