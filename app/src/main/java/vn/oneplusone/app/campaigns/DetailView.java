package vn.oneplusone.app.campaigns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.forms.FormView;

/**
 * One campaign, target or initiative as it is printed.
 *
 * @param back address of the list that it is in
 * @param facts names and values
 * @param story what has happened, by day
 * @param sent the form that was sent and not recorded
 * @param forms what can be done
 */
record DetailView(String kicker, String title, String back, String backName, List<Fact> facts, List<Line> story,
        @Nullable FormView sent, List<FormView> forms) {
    /** A name and a value. */
    record Fact(String name, String value, @Nullable String address) {}

    /** Something that happened. */
    record Line(String on, String what, @Nullable String more) {}

    /** The same without the form that stands above it already. */
    DetailView {
        List<FormView> others = new ArrayList<>(forms);
        FormView above = sent;
        if (above != null) {
            others.removeIf(form -> form.id().equals(above.id()));
        }
        forms = List.copyOf(others);
    }
}
