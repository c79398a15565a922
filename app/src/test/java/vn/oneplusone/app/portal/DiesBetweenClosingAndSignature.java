package vn.oneplusone.app.portal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.yearend.statement.YearEnd;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;

/** Closes a year as the program does, and ends as by a power cut before it is signed. */
final class DiesBetweenClosingAndSignature {
    private DiesBetweenClosingAndSignature() {}

    public static void main(String... arguments) {
        Path data = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        SqliteLedger ledger = SqliteLedger.open(data, clock);
        SqliteVault vault = SqliteVault.open(data, Map.of(), warning -> {
        });
        Domain domain = new Domain(ledger, vault, clock, new Domain.Attestation() {
            @Override
            public void before() {
                // what was signed is the beginning of this
            }

            @Override
            public void after() {
                Runtime.getRuntime().halt(137);
            }
        });
        domain.record("test/unit", Domain.AUTOMATION, new EstablishUnit(new UUID(1, 1), UnitLevel.DISTRICT, null,
                "888", "Phú Tân", LocalDate.of(2018, 1, 1)));
        new AuditedLedger(ledger, data, clock, Map.of()).sign();
        Figures figures = LedgerFacts.of(ledger).count(1);
        domain.record("test/closing", Domain.AUTOMATION, YearEnd.close(
                Objects.requireNonNull(figures.statement(2021, null, 1, LocalDate.of(2022, 1, 5)))));
    }
}
