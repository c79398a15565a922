package vn.oneplusone.app.cli.console;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.backup.BackupRefused;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.proofs.CheckpointRefused;
import vn.oneplusone.app.ledger.tree.LedgerContradicted;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.queries.BeyondLedger;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnknownUnit;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** What the command line says, in the reader's language. */
public record Words(Locale locale) {
    private static final String BUNDLE = "vn.oneplusone.app.cli.console";

    public String say(String key, Object... arguments) {
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale, Language.EXACT).getString(key), locale)
                .format(arguments);
    }

    /** Those of the pages. */
    private vn.oneplusone.app.web.pages.Words pages() {
        return vn.oneplusone.app.web.pages.Words.ofPortal(locale);
    }

    /** A figure by its name on the pages, with organization and detail. */
    public String figure(Figure figure, @Nullable Organization organization, @Nullable String detail) {
        return figure(figure, null, organization, detail);
    }

    /** The same of a period: what stands on its last day stands at the end of a year only where it is one. */
    public String figure(Figure figure, @Nullable Period period, @Nullable Organization organization,
            @Nullable String detail) {
        String name = pages().of("figure", figure);
        if (period != null && !period.isYear()) {
            name = pages().sayOr("figure." + figure + ".of-period", name);
        }
        String of = organization == null ? name : name + " · " + pages().of("members", organization);
        return detail == null || figure.details().isEmpty() ? of : of + " · " + pages().detail(figure, detail);
    }

    /** What a fact is called on the pages; its type where they have no name for it. */
    public String fact(String type) {
        return pages().sayOr("fact." + type, type);
    }

    /** A day as people write it. */
    public String date(@Nullable LocalDate date) {
        return pages().date(date);
    }

    /** A period as people call it. */
    public String period(Period period) {
        return locale.equals(Locale.ENGLISH) ? period.english() : period.vietnamese();
    }

    /** The sentence of a year, as one that stands alone. */
    public String sentence(YearSentence sentence) {
        String said = locale.equals(Locale.ENGLISH) ? sentence.english() : sentence.vietnamese();
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1) + ".";
    }

    /** A failure in words that help, without a stack trace. */
    public String failure(Throwable failure) {
        return switch (failure) {
            case WrongInput wrong -> say(wrong.key(), wrong.arguments().toArray());
            case LedgerBroken broken -> say("ledger.broken", broken.position(), broken.what());
            case LedgerUnreadable unreadable -> say("ledger.broken", unreadable.position(),
                    String.valueOf(unreadable.getMessage()));
            case LedgerUnavailable unavailable -> say("ledger.unavailable", String.valueOf(unavailable.getMessage()));
            case BeyondLedger beyond -> say("beyond", beyond.asked(), beyond.size());
            case Point.Contradicted contradicted -> say("proof.ledger-differs", contradicted.size());
            case UnknownUnit unknown -> say("unknown-unit", unknown.unit().toString());
            case BackupRefused refused -> say("refused." + refused.reason(), refused.arguments().toArray());
            case LedgerContradicted contradicted -> contradicted(contradicted);
            default -> RefusalWords.of(failure, locale).map(RefusalWords::words)
                    .orElseGet(() -> say("failed", String.valueOf(failure.getMessage())));
        };
    }

    private String contradicted(LedgerContradicted contradicted) {
        StringBuilder all = new StringBuilder();
        contradicted.findings().forEach(finding -> all.append(finding.words(locale)).append(System.lineSeparator()));
        return RefusalWords.of(contradicted, locale).map(refusal -> all + refusal.words()).orElseThrow();
    }

    /** 1 where the ledger itself is not sound, else 2. */
    public static int exitCode(Throwable failure) {
        return failure instanceof LedgerBroken || failure instanceof Point.Contradicted
                || failure instanceof LedgerUnreadable || failure instanceof LedgerContradicted
                || failure instanceof CheckpointRefused.KeptUnreadable
                || failure instanceof CheckpointRefused.Inconsistent || failure instanceof CheckpointRefused.CutOff
                || (failure instanceof BackupRefused refused && isFailedCheck(refused.reason()))
                        ? ExitCode.DIFFERENCE
                        : ExitCode.WRONG_INPUT;
    }

    private static boolean isFailedCheck(BackupRefused.Reason reason) {
        return switch (reason) {
            case DAMAGED, KEYS_MISSING -> true;
            case EXISTS, MISSING, FOREIGN, IN_USE, LEDGER_FIRST, EXPIRED, IN_MONGODB -> false;
        };
    }
}
