package vn.oneplusone.app.web.pages;

import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.AgeBand;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;

/** Words, numbers and dates as the reader writes them. */
public final class Words {
    /** Where there is nothing to print. */
    public static final String NOTHING = "–";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private static final MessageSource PORTAL = bundle("messages");

    private final Locale locale;
    private final MessageSource messages;

    /** In one language. */
    public Words(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** Those of the portal, for who prints them elsewhere: names of figures, facts, kinds, steps and members. */
    public static Words ofPortal(Locale locale) {
        return new Words(locale, PORTAL);
    }

    /** The texts of a bundle of the program. */
    public static MessageSource bundle(String name) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename(name);
        // not the loader of whichever server thread asks first: it ends with that server
        source.setBundleClassLoader(Words.class.getClassLoader());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** The text of a key, in the reader's language. A key without a text is a defect. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of a key, or another one where it has none. */
    public String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    /** The text of a key that belongs to a constant. */
    public String of(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name());
    }

    /** A figure of a period: what stands on its last day is said of the end of a year only where the whole of it is over. */
    public String figure(Figure figure, Period period, LocalDate today) {
        String name = of("figure", figure);
        return period.isYear() && period.to().isBefore(today)
                ? name
                : sayOr("figure." + figure.name() + ".of-period", name);
    }

    /** What a kind of campaign is called; its code where it is not listed. */
    public String kind(CampaignKind kind) {
        return CampaignKinds.shipped().name(kind, inEnglish());
    }

    /** What a unit is called by its level and its kind: a school is called a school, not a commune. */
    public String unit(UnitLevel level, @Nullable UnitKind kind) {
        if (kind == null || (level != UnitLevel.BRANCH && UnitKind.isOfResidents(kind))) {
            return of("level", level);
        }
        return level == UnitLevel.BRANCH ? of("level", level) + " · " + of("unit-kind", kind) : of("unit-kind", kind);
    }

    /** The members of an organization. */
    public String members(@Nullable Organization organization) {
        return organization == null ? say("members.both") : of("members", organization);
    }

    /** The gender, age, grade, step, form or kind that a figure is of. */
    public String detail(Figure figure, String detail) {
        if (figure.details().getFirst() instanceof CampaignKind) {
            return kind(new CampaignKind(detail));
        }
        String kind = switch (figure.details().getFirst()) {
            case Gender gender -> "gender";
            case AgeBand band -> "age";
            case Grade grade -> "grade";
            case EndingReason reason -> "ending";
            case AwardLevel level -> "awardLevel";
            case DisciplineForm measure -> "discipline";
            case Step step -> "step";
            case SupportForm support -> "form";
            default -> throw new IllegalArgumentException("nobody says what the details of " + figure + " are called");
        };
        return say(kind + "." + detail);
    }

    /** Such as 03/2021. */
    public String month(int year, int month) {
        return (month < 10 ? "0" : "") + month + "/" + year;
    }

    /** Such as 1.494. */
    public String number(@Nullable Long n) {
        return n == null ? NOTHING : NumberFormat.getIntegerInstance(locale).format(n);
    }

    /** An amount of money, such as 20.000.000 đồng. */
    public String dong(long amount) {
        return say("dong", number(amount));
    }

    /** What is added or taken away. */
    public String signed(long n) {
        return (n < 0 ? "−" : "+") + number(Math.abs(n));
    }

    /** Such as 132%. */
    public String percent(@Nullable Percentage percentage) {
        return percentage == null ? NOTHING : number(percentage.percent()) + "%";
    }

    /** Such as 26/03/2021. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    /** Such as quý II/2021. */
    public String period(Period period) {
        return inEnglish() ? period.english() : period.vietnamese();
    }

    /** A part of a year that goes without saying, such as quý II. */
    public String part(Period part) {
        return part.kind() == Period.Kind.MONTH
                ? say("month." + part.from().getMonthValue())
                : say("period." + part.toString().substring(part.toString().indexOf('-') + 1));
    }

    /** Such as 26/03/2021 14:05, by the district's clock. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(DistrictDay.ZONE));
    }

    /** From one day to another, as short as is clear. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(to);
        }
        return (from.getYear() == to.getYear() ? DAY.format(from) : date(from)) + "–" + date(to);
    }

    /** Enough of an id to tell it from others on a page. */
    public String brief(UUID id) {
        return id.toString().substring(0, 8);
    }

    /** Whether English is read. */
    public boolean inEnglish() {
        return locale.getLanguage().equals(Language.ENGLISH.getLanguage());
    }
}
