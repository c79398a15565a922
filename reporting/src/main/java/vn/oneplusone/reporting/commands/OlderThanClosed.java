package vn.oneplusone.reporting.commands;

/** The figures were counted from less of the ledger than the closing or the supplement before. */
public final class OlderThanClosed extends ReportingRefusal {
    public OlderThanClosed(long size, long closedSize) {
        super(size, closedSize);
    }
}
