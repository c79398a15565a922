package vn.oneplusone.app.statement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Statement;

/** A statement in the reader's words: what sheet and pages show. Public because the template calls it. */
public final class StatementPage {
    private static final ResourceBundleMessageSource OWN = words("vn.oneplusone.app.statement.words");
    /** Names of measures, kinds, steps and members, as the portal has them. */
    private static final ResourceBundleMessageSource SHARED = words("messages");

    private final Statement statement;
    private final Locale locale;
    private final Words words;
    private final Words names;

    StatementPage(Statement statement, Locale locale) {
        this.statement = statement;
        this.locale = locale;
        this.words = new Words(locale, OWN);
        this.names = new Words(locale, SHARED);
    }

    private static ResourceBundleMessageSource words(String bundle) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename(bundle);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    public Statement getStatement() {
        return statement;
    }

    public Words getWords() {
        return words;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public List<Organization> getOrganizations() {
        return List.of(Organization.values());
    }

    public List<Step> getSteps() {
        return List.of(Step.values());
    }

    /** The sentence of the year. */
    public String sentence() {
        return words.inEnglish() ? statement.sentence().english() : statement.sentence().vietnamese();
    }

    /** The name of a constant. */
    public String of(String prefix, Enum<?> constant) {
        return names.of(prefix, constant);
    }

    public String number(@Nullable Long n) {
        return words.number(n);
    }

    public String percent(@Nullable Percentage percentage) {
        return words.percent(percentage);
    }

    public String date(LocalDate date) {
        return words.date(date);
    }

    /** A part of the total by its name. */
    public String unit(Statement.OfUnit unit) {
        if (unit.name() == null) {
            return words.say("unknown");
        }
        return unit.own() ? words.say("own", unit.name()) : unit.name();
    }

    /** Enough of the root to tell it from others. */
    public String rootShort() {
        return statement.ledger().root().substring(0, Math.min(16, statement.ledger().root().length()));
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
