package vn.oneplusone.reporting.commands;

/** No cell is to be published, or no fact stands behind the cells. */
public final class NothingToPublish extends ReportingRefusal {
    public NothingToPublish(int year) {
        super(year);
    }
}
