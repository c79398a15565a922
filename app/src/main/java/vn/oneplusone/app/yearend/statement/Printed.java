package vn.oneplusone.app.yearend.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** Words, numbers and dates of what is printed, as the reader writes them. Public because the templates call it. */
public abstract class Printed {
    private static final MessageSource OWN = Words.bundle("vn.oneplusone.app.statement.words");
    private static final int ENOUGH = 16;

    private final Locale locale;
    private final Words words;
    /** Names of figures, facts, kinds, steps and members, as the portal has them. */
    private final Words names;

    Printed(Locale locale) {
        this.locale = locale;
        this.words = new Words(locale, OWN);
        this.names = Words.ofPortal(locale);
    }

    public Words getWords() {
        return words;
    }

    /** The portal's. */
    Words names() {
        return names;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    /** The sentence of a year. */
    public String sentence(YearSentence sentence) {
        return words.inEnglish() ? sentence.english() : sentence.vietnamese();
    }

    /** The name of a constant. */
    public String of(String prefix, Enum<?> constant) {
        return names.of(prefix, constant);
    }

    /** The name of a kind of campaign. */
    public String kind(CampaignKind kind) {
        return names.kind(kind);
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

    /** The day of an instant in the district. */
    public String day(Instant instant) {
        return words.date(DistrictDay.of(instant));
    }

    /** The unit, with its days where it stood at the top on a part of the year only. */
    String scope(UnitLabel unit, @Nullable PartOfYear days) {
        String name = String.valueOf(unit.name());
        return days == null ? name : words.say("of-days", name, date(days.from()), date(days.to()));
    }

    /** Enough of a root to tell it from others. */
    public String brief(LedgerState ledger) {
        return ledger.root().substring(0, Math.min(ENOUGH, ledger.root().length()));
    }
}
