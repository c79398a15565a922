package vn.oneplusone.reporting.commands;

import java.time.LocalDate;

/** A year that lies ahead of the day of its closing cannot be closed. */
public final class YearNotBegun extends ReportingRefusal {
    public YearNotBegun(int year, LocalDate on) {
        super(year, on);
    }
}
