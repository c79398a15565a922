package vn.oneplusone.app.portal;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.reporting.figures.Figures;

/**
 * What the portal is given. It closes none of it.
 *
 * @param figures live: started, following the ledger's tail
 * @param accounts those who may sign in
 * @param clock of the machine
 * @param ledger sizes at a time and roots at a size
 * @param requests the way in for commands
 * @param audited the ledger itself, for reviews
 * @param automation watched over; null where none runs beside the portal
 * @param beside what else runs beside the portal and has to go on
 */
public record PortalParts(Figures figures, Accounts accounts, Clock clock, LedgerPoint ledger, RequestLog requests,
        AuditedLedger audited, @Nullable Automation automation, List<BackgroundWork> beside) {
    /** Without an automation. */
    public PortalParts(Figures figures, Accounts accounts, Clock clock, LedgerPoint ledger, RequestLog requests,
            AuditedLedger audited) {
        this(figures, accounts, clock, ledger, requests, audited, null);
    }

    /** With nothing else beside it. */
    public PortalParts(Figures figures, Accounts accounts, Clock clock, LedgerPoint ledger, RequestLog requests,
            AuditedLedger audited, @Nullable Automation automation) {
        this(figures, accounts, clock, ledger, requests, audited, automation, List.of());
    }
}
