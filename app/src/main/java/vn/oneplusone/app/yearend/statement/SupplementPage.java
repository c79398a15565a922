package vn.oneplusone.app.yearend.statement;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** A supplement in the reader's words: what sheet and pages show. Public because templates and the portal use it. */
public final class SupplementPage extends Printed {
    private final Supplement supplement;

    /** In the reader's language. */
    public SupplementPage(Supplement supplement, Locale locale) {
        super(locale);
        this.supplement = supplement;
    }

    public Supplement getSupplement() {
        return supplement;
    }

    /** Whose supplement it is, and of which days. */
    public String getScope() {
        return scope(supplement.scope(), supplement.days());
    }

    /** What changed, by its name, organization and kind. */
    public String figure(Supplement.Change change) {
        return figure(change.figure(), change.organization(), change.detail());
    }

    /** What was added or taken away. */
    public String signed(long n) {
        return getWords().signed(n);
    }

    /** What a late fact is called. */
    public String fact(Supplement.Late late) {
        return names().say("fact." + late.fact());
    }

    public String unit(Supplement.Late late) {
        return late.unit() == null ? getWords().say("unknown") : late.unit();
    }

    /** What a late fact adds to figures, or takes from them. */
    public String effects(Supplement.Late late) {
        return late.effects().stream().map(
                effect -> figure(effect.figure(), late.organization(), late.detail()) + " " + signed(effect.n()))
                .collect(Collectors.joining("; "));
    }

    private String figure(Figure figure, @Nullable Organization organization, @Nullable String detail) {
        String name = of("figure", figure) + (organization == null ? "" : " · " + of("members", organization));
        return detail == null || figure.details().isEmpty() ? name : name + " · " + names().detail(figure, detail);
    }
}
