package vn.oneplusone.reporting.commands;

/** No fact stands behind the figures. */
public final class NothingToClose extends ReportingRefusal {
    public NothingToClose(int year) {
        super(year);
    }
}
