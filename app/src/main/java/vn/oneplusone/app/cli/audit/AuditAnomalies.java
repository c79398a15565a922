package vn.oneplusone.app.cli.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.oneplusone.app.cli.console.AsOfOption;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;

/** {@code audit anomalies}: facts that contradict each other or name what is not there, and how they count nevertheless. */
@Command(name = "anomalies", mixinStandardHelpOptions = true)
final class AuditAnomalies extends ReadingCommand {
    @Mixin
    private AsOfOption asOf;

    @Mixin
    private FormatOption format;

    /**
     * An anomaly with the fact that made it visible.
     *
     * @param words what it is and how it counts, in the reader's language
     * @param fact name of that fact, such as {@code MemberAdmitted}
     */
    record Found(Anomaly anomaly, String words, long position, Instant committedAt, String fact,
            @Nullable LocalDate date, @Nullable UUID unit, @Nullable Organization organization, UUID subject) {}

    /** All of them, in the order in which they became visible. */
    record Anomalies(LedgerState ledger, List<Found> anomalies) {}

    AuditAnomalies() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        long size = asOf.size(ledger);
        LedgerFacts facts = LedgerFacts.of(ledger);
        try (Figures figures = facts.count(size)) {
            AnomaliesAnswer answer = figures.anomalies(size);
            List<Found> found = answer.anomalies().stream().map(row -> found(row, facts, console.words())).toList();
            format.print(new Anomalies(answer.ledger(), found), console, () -> {
                text(found, console);
                console.say("ledger", answer.ledger().size(), answer.ledger().root());
            });
            return found.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }

    private static Found found(AnomaliesAnswer.Row row, LedgerFacts facts, Words words) {
        List<String> names = new ArrayList<>(1);
        facts.read(row.position(), row.position() + 1,
                fact -> names.add(fact.payload().getClass().getSimpleName()));
        return new Found(row.anomaly(), words.say("anomaly." + row.anomaly()), row.position(),
                facts.committedAt(row.position()), names.getFirst(), row.date(), row.unit(), row.organization(),
                row.subject());
    }

    private static void text(List<Found> found, Console console) {
        for (Found one : found) {
            console.say("anomalies.one", one.position(), console.words().fact(one.fact()),
                    Console.time(one.committedAt()),
                    console.words().date(one.date()), one.subject().toString(), one.words());
        }
        console.say("anomalies.all", found.size());
    }
}
