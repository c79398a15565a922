package vn.oneplusone.reporting.commands;

import java.time.LocalDate;

/** A year is closed on a day that has come. */
public final class ClosingInFuture extends ReportingRefusal {
    public ClosingInFuture(LocalDate on) {
        super(on);
    }
}
