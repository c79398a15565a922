package vn.oneplusone.app.web.tables;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    /** By unit, on the overview and in its files, as {@link Figure#shown()} and {@link Share#isAlone()} say. */
    static final List<Column> UNITS = Stream.of(Figure.values())
            .filter(figure -> figure.shown() != Figure.Shown.NOWHERE)
            .flatMap(figure -> Stream.concat(Stream.of(of(figure)),
                    shares(share -> share.isAlone() && share.whole() == figure).map(Column::of)))
            .toList();

    /** By unit, in the file of the targets. */
    static final List<Column> TARGETS = List.of(of(Figure.TARGET_TOGETHER), of(Figure.ADMITTED), of(Share.ATTAINMENT));

    /** By kind of campaign. */
    static final List<Column> KINDS = List.of(of("campaigns.planned", Figure.CAMPAIGNS_PLANNED),
            of("campaigns.held", Figure.CAMPAIGNS_HELD), of(Figure.CAMPAIGN_MEMBERS), of(Figure.CAMPAIGN_YOUTHS));

    private static Column of(Figure figure) {
        return of("column." + figure, figure);
    }

    private static Column of(String name, Figure figure) {
        Share beside = shares(share -> !share.isAlone() && share.part() == figure).findFirst().orElse(null);
        return new Column(name, figure, beside, figure.shown() == Figure.Shown.ON_PAGE);
    }

    private static Column of(Share share) {
        return new Column("column." + share, null, share, true);
    }

    private static Stream<Share> shares(Predicate<Share> which) {
        return Stream.of(Share.values()).filter(which);
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
