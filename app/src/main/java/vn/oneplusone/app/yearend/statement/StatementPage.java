package vn.oneplusone.app.yearend.statement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.fixed.Statement;

/** A statement in the reader's words: what sheet and pages show. Public because templates and the portal use it. */
public final class StatementPage extends Printed {
    private final Statement statement;

    /** In the reader's language. */
    public StatementPage(Statement statement, Locale locale) {
        super(locale);
        this.statement = statement;
    }

    public Statement getStatement() {
        return statement;
    }

    public List<Organization> getOrganizations() {
        return List.of(Organization.values());
    }

    public List<Step> getSteps() {
        return List.of(Step.values());
    }

    /** Whose statement it is, and of which days. */
    public String getScope() {
        return scope(statement.scope(), statement.days());
    }

    /** Members at the end. */
    public String active(Statement.Numbers numbers) {
        PartOfYear days = statement.days();
        return days == null
                ? getWords().say("active", number(numbers.active()))
                : getWords().say("active.on", number(numbers.active()), date(days.to()));
    }

    /** How many members brought a person. */
    public String reached(Organization organization) {
        Statement.Numbers numbers = Objects.requireNonNull(statement.total().get(organization));
        PartOfYear days = statement.days();
        String name = of("members", organization);
        return days == null
                ? getWords().say("reach.coverage", name, number(numbers.covered()), number(numbers.active()),
                        percent(numbers.coverage()))
                : getWords().say("reach.coverage.on", name, number(numbers.covered()), number(numbers.active()),
                        percent(numbers.coverage()), date(days.to()));
    }

    /** Why nothing is measured against the target; null where it is. */
    public @Nullable String why() {
        PartOfYear days = statement.days();
        return days == null
                ? null
                : getWords().say("days.why", statement.year(), date(days.from()), date(days.to()));
    }

    /** The sentence of the year. */
    public String sentence() {
        return sentence(statement.sentence());
    }

    /** A part of the total by its name. */
    public String unit(Statement.OfUnit unit) {
        if (unit.name() == null) {
            return getWords().say("unknown");
        }
        return unit.own() ? getWords().say("own", unit.name()) : unit.name();
    }

    /** A figure by its name. */
    public String number(CountsPart part, String figure) {
        return number(part.get(Figure.valueOf(figure)));
    }

    /** A share by its name. */
    public String percent(CountsPart part, String share) {
        return percent(part.share(Share.valueOf(share)));
    }

    /** How long a bar is, of at most 100. */
    public long width(@Nullable Percentage percentage) {
        return percentage == null ? 0 : Math.clamp(percentage.percent(), 0, 100);
    }

    /** How long the bar of a month is, the longest being 100. */
    public long monthWidth(Organization organization, Statement.Month month) {
        long most = Objects.requireNonNull(statement.months().get(organization)).stream()
                .mapToLong(Statement.Month::admitted).max().orElse(0);
        return most == 0 ? 0 : 100 * month.admitted() / most;
    }
}
