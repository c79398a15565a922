package vn.oneplusone.reporting.figures;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.Measure;

/** Which cells a question means. */
final class Cells {
    private Cells() {}

    /** Whether a cell is of that organization and detail; null asks for all. A cell without organization belongs to both. */
    static boolean match(int cell, @Nullable Organization organization, @Nullable Enum<?> detail) {
        Organization of = Measure.organizationOf(cell);
        return (organization == null || of == null || of == organization)
                && (detail == null || Measure.detailOf(cell) == detail);
    }
}
