package vn.oneplusone.app.portal.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.oneplusone.app.text.DistrictDay;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;

/** Words, numbers and dates as the reader writes them. */
public final class Words {
    /** Where there is nothing to print. */
    public static final String NOTHING = "–";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final Locale locale;
    private final MessageSource messages;

    /** In one language. */
    public Words(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** The text of a key, in the reader's language. A key without a text is a defect. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of a key that belongs to a constant. */
    public String of(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name());
    }

    /** The members of an organization. */
    public String members(@Nullable Organization organization) {
        return organization == null ? say("members.both") : of("members", organization);
    }

    /** Whether a figure is told apart by a detail, which {@link #detail} names. */
    public boolean hasDetail(Figure figure) {
        return prefix(figure) != null;
    }

    /** The gender, age, grade, step, form or kind that a figure is of. */
    public String detail(Figure figure, String detail) {
        return say(prefix(figure) + "." + detail);
    }

    private static @Nullable String prefix(Figure figure) {
        return switch (figure) {
            case STEPS -> "step";
            case ADMITTED_BY_GENDER -> "gender";
            case ADMITTED_BY_AGE -> "age";
            case CLASSIFIED -> "grade";
            case SUPPORT_GRANTED, SUPPORT_AMOUNT, SUPPORT_REPAID -> "form";
            case CAMPAIGNS_PLANNED, CAMPAIGNS_HELD, CAMPAIGNS_CANCELLED, CAMPAIGN_MEMBERS, CAMPAIGN_YOUTHS -> "kind";
            default -> null;
        };
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
