package vn.oneplusone.app.refusals;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import vn.oneplusone.app.ledger.tree.LedgerContradicted;
import vn.oneplusone.campaign.commands.CampaignRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.referral.commands.ReferralRefusal;
import vn.oneplusone.reporting.commands.ReportingRefusal;

/**
 * A refusal of one of the modules, or of the ledger, in the reader's words.
 *
 * @param rule name of the broken rule, the same in every language
 * @param about the field of the command that the rule is about
 * @param invalid whether the command breaks the rule by itself; else the ledger does not allow it as it stands now
 * @param words what is wrong and what to do
 */
public record RefusalWords(String rule, String about, boolean invalid, String words) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Vietnamese words are the bundle without a suffix: the machine's own language plays no part. */
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words for a refusal; empty for any other failure. */
    public static Optional<RefusalWords> of(Throwable failure, Locale locale) {
        return of(failure, locale, UUID::toString);
    }

    /** @param called how what has an id is called before the reader */
    public static Optional<RefusalWords> of(Throwable failure, Locale locale, Function<UUID, String> called) {
        return Optional.ofNullable(switch (failure) {
            case MembershipRefusal r -> new RefusalWords(r.rule(), r.about(), r instanceof MembershipRefusal.Invalid,
                    words("membership", r.rule(), named(r.arguments(), called), locale));
            case ReferralRefusal r -> new RefusalWords(r.rule(), r.about(), r instanceof ReferralRefusal.Invalid,
                    words("referral", r.rule(), named(r.arguments(), called), locale));
            case CampaignRefusal r -> new RefusalWords(r.rule(), r.about(), r instanceof CampaignRefusal.Invalid,
                    words("campaign", r.rule(), named(r.arguments(), called), locale));
            case ReportingRefusal r -> new RefusalWords(r.rule(), r.about(), r instanceof ReportingRefusal.Invalid,
                    words("reporting", r.rule(), named(r.arguments(), called), locale));
            case LedgerContradicted r -> new RefusalWords(r.rule(), "size", false,
                    words("app.ledger", r.rule(), List.of(r.files()), locale));
            default -> null;
        });
    }

    private static List<Object> named(List<?> arguments, Function<UUID, String> called) {
        return arguments.stream().map(a -> a instanceof UUID id ? called.apply(id) : a).map(Object.class::cast)
                .toList();
    }

    /** A word of that bundle by which refusals call something; the name itself where there is none. */
    public static String named(String module, String prefix, String name, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("vn.oneplusone." + module + ".refusals", locale, EXACT);
        return words.containsKey(prefix + name) ? words.getString(prefix + name) : name;
    }

    /** A pattern of the refusals beside a module, filled with its arguments. */
    public static String words(String module, String rule, List<?> arguments, Locale locale) {
        String pattern = ResourceBundle.getBundle("vn.oneplusone." + module + ".refusals", locale, EXACT)
                .getString(rule);
        Object[] shown = arguments.stream().map(a -> a instanceof LocalDate day ? DAY.format(day) : a).toArray();
        return new MessageFormat(pattern, locale).format(shown);
    }
}
