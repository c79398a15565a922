package vn.oneplusone.app.cli.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.reporting.queries.LedgerState;

/** {@code audit erasures}: whose details were erased, by id; the ledger knows no names. */
@Command(name = "erasures", mixinStandardHelpOptions = true)
final class AuditErasures extends ReadingCommand {
    @Mixin
    private FormatOption format;

    /** One erasure, by its place in the ledger. */
    record Erasure(long position, Instant committedAt, LocalDate on, UUID person) {}

    /** All of them, in order. */
    record Erasures(LedgerState ledger, List<Erasure> erasures) {}

    AuditErasures() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        LedgerFacts facts = LedgerFacts.of(ledger);
        long size = ledger.head().size();
        List<Erasure> erasures = new ArrayList<>();
        facts.read(0, size, fact -> {
            if (fact.payload() instanceof PersonErased erased) {
                erasures.add(new Erasure(fact.position(), facts.committedAt(fact.position()), erased.on(),
                        erased.person()));
            }
        });
        format.print(new Erasures(new LedgerState(size, ledger.head().rootHex()), erasures), console, () -> {
            erasures.forEach(erasure -> console.say("erasures.one", erasure.position(), erasure.on().toString(),
                    Console.time(erasure.committedAt()), erasure.person().toString()));
            console.say("erasures.all", erasures.size());
            console.say("ledger", size, ledger.head().rootHex());
        });
        return ExitCode.FINE;
    }
}
