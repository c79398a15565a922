package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.Figure;

/** A number as an answer shows it, with the words by which its facts are asked for. */
record Shown(Figure figure, @Nullable Organization organization, @Nullable String detail, long number) {

    /** Every number that is shown. */
    static List<Shown> in(Counts counts) {
        List<Shown> all = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (figure.isTarget()) {
                continue;
            }
            for (@Nullable
            Organization organization : figure.byOrganization()
                    ? new ArrayList<@Nullable Organization>(counts.organizations())
                    : Collections.<@Nullable Organization>singletonList(null)) {
                List<@Nullable Object> details = new ArrayList<>(figure.details());
                if ((!figure.byOrganization() && figure != Figure.STEPS) || details.isEmpty()) {
                    details.add(null);
                }
                for (Object detail : details) {
                    Long number = counts.get(figure, organization, detail);
                    if (number != null) {
                        all.add(new Shown(figure, organization, detail == null ? null : detail.toString(), number));
                    }
                }
            }
        }
        return all;
    }

    /** The targets; they do not simply add up. */
    static List<Shown> targets(Counts counts) {
        List<Shown> all = new ArrayList<>();
        for (Organization o : counts.organizations()) {
            for (Figure figure : List.of(Figure.TARGET, Figure.TARGET_TOGETHER, Figure.TARGET_BELOW)) {
                all.add(new Shown(figure, o, null, counts.orZero(figure, o)));
            }
        }
        return all;
    }
}
