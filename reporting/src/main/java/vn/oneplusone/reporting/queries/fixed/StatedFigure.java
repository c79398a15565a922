package vn.oneplusone.reporting.queries.fixed;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * One of the figures that a closing fixes: a number of one part of the scope, never 0. Their sums are the totals of the statement; a
 * target is what is set for the part alone.
 *
 * @param own the part is the facts of the unit itself, see {@link UnitCounts#own()}
 * @param detail kind, step or form; null where the figure has none
 */
public record StatedFigure(UnitLabel unit, boolean own, Figure figure, @Nullable Organization organization,
        @Nullable String detail, long number) {}
