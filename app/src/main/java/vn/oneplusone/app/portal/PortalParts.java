package vn.oneplusone.app.portal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.LedgerPoint;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.vault.Accounts;
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
 */
public record PortalParts(Figures figures, Accounts accounts, Clock clock, LedgerPoint ledger, Requests requests,
        AuditedLedger audited, @Nullable Automation automation) {
    /** Without an automation. */
    public PortalParts(Figures figures, Accounts accounts, Clock clock, LedgerPoint ledger, Requests requests,
            AuditedLedger audited) {
        this(figures, accounts, clock, ledger, requests, audited, null);
    }
}
