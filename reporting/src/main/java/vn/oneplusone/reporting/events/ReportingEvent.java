package vn.oneplusone.reporting.events;

/** The facts that reporting decides itself. Stored names are {@code reporting.} and the simple name. */
public sealed interface ReportingEvent
        permits FiguresPublished, FiguresSignedOff, YearClosed, SupplementIssued {}
