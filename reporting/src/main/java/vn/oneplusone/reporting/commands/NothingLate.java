package vn.oneplusone.reporting.commands;

/** No figure has changed since the closing or the supplement before. */
public final class NothingLate extends ReportingRefusal {
    public NothingLate(int year) {
        super(year);
    }
}
