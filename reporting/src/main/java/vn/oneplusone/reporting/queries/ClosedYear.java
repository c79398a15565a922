package vn.oneplusone.reporting.queries;

import vn.oneplusone.reporting.events.YearClosed;

/**
 * A year that was closed.
 *
 * @param position of the closing in the ledger
 */
public record ClosedYear(long position, YearClosed closing) {}
