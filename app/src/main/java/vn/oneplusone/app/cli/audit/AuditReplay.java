package vn.oneplusone.app.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.audit.Replay;
import vn.oneplusone.app.cli.console.AsOfOption;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.figures.ClosingText;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;

/**
 * {@code audit replay}: counts a year again from the stored bytes and compares it with what was published, number by number, and with
 * its closing, figure by figure.
 */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class AuditReplay extends ReadingCommand {
    @Option(names = "--year", paramLabel = "Y", required = true, descriptionKey = "oneplusone.audit.replay.year")
    private int year;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private FormatOption format;

    AuditReplay() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        KeptCheckpoints kept = source.kept();
        KeptCheckpoints.refuse(kept.againstEntries(ledger));
        long size = asOf.size(ledger);
        try (Figures figures = LedgerFacts.of(ledger).figures()) {
            long total = ledger.head().size();
            figures.rebuild(done -> console.progress("replaying", done, total));
            Replay replay = Replay.of(year, ledger, figures, size);
            format.print(replay, console, () -> {
                text(replay, console);
                console.sentence(figures.counts(CountsQuestion.of(year).asOf(size)));
            });
            return replay.holds() ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }

    private static void text(Replay replay, Console console) {
        for (Replay.Difference difference : replay.differences()) {
            console.say("replay.difference", difference.unit(), String.valueOf(difference.organization()),
                    difference.measure(), String.valueOf(difference.published()),
                    String.valueOf(difference.replayed()));
        }
        if (!replay.published()) {
            if (replay.checked().isEmpty()) {
                console.say("replay.nothing-published", replay.year());
            }
        } else if (replay.differences().isEmpty()) {
            console.say("replay.same", replay.compared(), replay.size(), replay.root());
        } else {
            console.say("replay.differs", replay.differences().size());
        }
        replay.checked().forEach(closing -> ClosingText.of(closing, console));
    }
}
