package vn.oneplusone.app;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.oneplusone.app.ledger.LedgerContradicted;
import vn.oneplusone.campaign.commands.CampaignRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.referral.commands.ReferralRefusal;
import vn.oneplusone.reporting.commands.ReportingRefusal;

/**
 * A refusal of one of the modules, or of the ledger, in the reader's words.
 *
 * @param rule name of the broken rule, the same in every language
 * @param words what is wrong and what to do
 */
public record RefusalWords(String rule, String words) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Vietnamese words are the bundle without a suffix: the machine's own language plays no part. */
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words for a refusal; empty for any other failure. */
    public static Optional<RefusalWords> of(Throwable failure, Locale locale) {
        return switch (failure) {
            case MembershipRefusal r -> Optional.of(words("membership", r.rule(), r.arguments(), locale));
            case ReferralRefusal r -> Optional.of(words("referral", r.rule(), r.arguments(), locale));
            case CampaignRefusal r -> Optional.of(words("campaign", r.rule(), r.arguments(), locale));
            case ReportingRefusal r -> Optional.of(words("reporting", r.rule(), r.arguments(), locale));
            case LedgerContradicted r -> Optional.of(words("app.ledger", r.rule(), List.of(r.files()), locale));
            default -> Optional.empty();
        };
    }

    private static RefusalWords words(String module, String rule, List<Object> arguments, Locale locale) {
        String pattern = ResourceBundle.getBundle("vn.oneplusone." + module + ".refusals", locale, EXACT)
                .getString(rule);
        Object[] shown = arguments.stream().map(a -> a instanceof LocalDate day ? DAY.format(day) : a).toArray();
        return new RefusalWords(rule, new MessageFormat(pattern, locale).format(shown));
    }
}
