package vn.oneplusone.app.cli.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.reporting.queries.LedgerState;

/** {@code audit erasures}: whose details were erased, by id; the ledger knows no names. */
@Command(name = "erasures", mixinStandardHelpOptions = true)
final class AuditErasures implements Callable<Integer> {
    @Mixin
    private Language language;

    @Mixin
    private LedgerOption source;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "oneplusone.audit.erasures.format")
    private Format format;

    /** One erasure, by its place in the ledger. */
    record Erasure(long position, Instant committedAt, LocalDate on, UUID person) {}

    /** All of them, in order. */
    record Erasures(LedgerState ledger, List<Erasure> erasures) {}

    AuditErasures() {}

    @Override
    public Integer call() {
        source.require();
        try (Console console = language.console();
                Ledger ledger = source.open();
                LedgerFacts facts = LedgerFacts.of(ledger)) {
            long size = ledger.head().size();
            List<Erasure> erasures = new ArrayList<>();
            facts.read(0, size, fact -> {
                if (fact.payload() instanceof PersonErased erased) {
                    erasures.add(new Erasure(fact.position(), facts.committedAt(fact.position()), erased.on(),
                            erased.person()));
                }
            });
            if (format == Format.JSON) {
                console.print(Json.mapper().writeValueAsString(
                        new Erasures(new LedgerState(size, ledger.head().rootHex()), erasures)));
            } else {
                erasures.forEach(erasure -> console.say("erasures.one", erasure.position(), erasure.on().toString(),
                        Console.time(erasure.committedAt()), erasure.person().toString()));
                console.say("erasures.all", erasures.size());
                console.say("ledger", size, ledger.head().rootHex());
            }
        }
        return ExitCode.FINE;
    }
}
