package vn.oneplusone.reporting.commands;

/** The figures were counted from less of the ledger than what the public sees already. */
public final class OlderThanPublished extends ReportingRefusal {
    public OlderThanPublished(long size, long publishedSize) {
        super(size, publishedSize);
    }
}
