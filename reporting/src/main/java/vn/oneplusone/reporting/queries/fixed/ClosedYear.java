package vn.oneplusone.reporting.queries.fixed;

import java.util.List;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/**
 * A year that was closed.
 *
 * @param position of the closing in the ledger
 * @param supplements in the order in which they were issued
 */
public record ClosedYear(long position, YearClosed closing, List<SupplementIssued> supplements) {}
