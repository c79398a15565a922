package vn.oneplusone.reporting.commands;

/** Only a closed year has supplements. */
public final class YearNotClosed extends ReportingRefusal {
    public YearNotClosed(int year) {
        super(year);
    }
}
