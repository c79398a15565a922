package vn.oneplusone.app.portal.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Share;

/**
 * A column of a table of figures. One that is counted by organization stands once under each.
 *
 * @param name key of its heading
 * @param figure null for a share that is no number of its own
 * @param share printed beside the number; null for none
 * @param onPage whether there is room for it on the page, or in files alone
 */
public record Column(String name, @Nullable Figure figure, @Nullable Share share, boolean onPage) {
    /** By unit, on the overview and in its files. */
    static final List<Column> UNITS = List.of(
            of("column.admitted", Figure.ADMITTED),
            of("column.target", Figure.TARGET),
            of("column.attainment", Share.ATTAINMENT),
            of("column.referred", Figure.REFERRED),
            of("column.fulfilled", Figure.COHORT_FULFILLED, Share.CONVERSION),
            of("column.covered", Figure.COVERED, Share.COVERAGE),
            of("column.campaigns", Figure.CAMPAIGNS_HELD),
            inFiles("campaigns.members", Figure.CAMPAIGN_MEMBERS),
            inFiles("campaigns.youths", Figure.CAMPAIGN_YOUTHS),
            of("column.dissemination", Figure.DISSEMINATION_PRESENT, Share.DISSEMINATION),
            inFiles("tables.roll", Figure.DISSEMINATION_ROLL));

    /** By unit, in the file of the targets. */
    static final List<Column> TARGETS = List.of(
            of("column.target", Figure.TARGET),
            of("column.admitted", Figure.ADMITTED),
            of("column.attainment", Share.ATTAINMENT));

    /** By kind of campaign. */
    static final List<Column> KINDS = List.of(
            of("campaigns.planned", Figure.CAMPAIGNS_PLANNED),
            of("campaigns.held", Figure.CAMPAIGNS_HELD),
            of("campaigns.members", Figure.CAMPAIGN_MEMBERS),
            of("campaigns.youths", Figure.CAMPAIGN_YOUTHS));

    private static Column of(String name, Figure figure) {
        return new Column(name, figure, null, true);
    }

    private static Column of(String name, Share share) {
        return new Column(name, null, share, true);
    }

    private static Column of(String name, Figure figure, Share share) {
        return new Column(name, figure, share, true);
    }

    private static Column inFiles(String name, Figure figure) {
        return new Column(name, figure, null, false);
    }

    /** Whether each organization has a column of its own. */
    boolean byOrganization() {
        return basis().byOrganization();
    }

    /** The figure without which nothing stands in it. */
    Figure basis() {
        if (figure != null) {
            return figure;
        }
        if (share == null) {
            throw new IllegalStateException("a column of nothing: " + name);
        }
        return share.whole();
    }
}
