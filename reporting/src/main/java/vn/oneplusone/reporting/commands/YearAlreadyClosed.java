package vn.oneplusone.reporting.commands;

import java.time.LocalDate;

/** The year was closed before; later facts belong in a supplement. */
public final class YearAlreadyClosed extends ReportingRefusal {
    public YearAlreadyClosed(int year, LocalDate on) {
        super(year, on);
    }
}
