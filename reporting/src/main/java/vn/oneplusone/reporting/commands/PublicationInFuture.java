package vn.oneplusone.reporting.commands;

import java.time.LocalDate;

/** Figures are published on a day that has come. */
public final class PublicationInFuture extends ReportingRefusal {
    public PublicationInFuture(LocalDate on) {
        super(on);
    }
}
