package vn.oneplusone.app.cli.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.oneplusone.app.audit.ClosingCheck;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.TopOption;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.yearend.statement.StatementFiles;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** {@code statement}: makes the statement of a closed year and its supplements again from the ledger and compares them with what
 * was recorded. */
@Command(name = "statement", mixinStandardHelpOptions = true)
public final class ShowStatement extends ReadingCommand {
    @Parameters(paramLabel = "Y", descriptionKey = "oneplusone.statement.year")
    private int year;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "oneplusone.statement.out")
    private @Nullable Path out;

    @Mixin
    private TopOption top;

    @Mixin
    private FormatOption format;

    ShowStatement() {}

    @Override
    protected int run(Ledger ledger, Console console) throws IOException {
        try (Figures figures = LedgerFacts.of(ledger).count(ledger.head().size())) {
            ClosedYear closed = figures.closed(year, top.of(year, figures));
            if (closed == null) {
                throw new WrongInput("statement.not-closed", year);
            }
            YearClosed closing = closed.closing();
            List<ClosingCheck.Said> stated = ClosingCheck.said(closed, figures);
            Statement statement = figures.statement(closing);
            if (statement == null || !stated.getFirst().same()) {
                ClosingText.differs(stated.getFirst(), closed.position(), console);
                return ExitCode.DIFFERENCE;
            }
            format.print(statement, console, () -> {
                StatementText.unfinished(statement, console);
                console.say("statement.same", closing.size(), closing.root(), closing.figures());
            });
            if (out != null) {
                StatementText.files(StatementFiles.of(statement, console.locale()).write(out), console);
            }
            return supplements(closed, stated, figures, console) ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }

    private boolean supplements(ClosedYear closed, List<ClosingCheck.Said> stated, Figures figures, Console console)
            throws IOException {
        for (SupplementIssued issued : closed.supplements()) {
            ClosingCheck.Said said = stated.get(issued.number());
            Supplement again = figures.supplement(closed.closing(), issued.number(), issued.from(), issued.size(),
                    issued.on());
            if (again == null || !said.same()) {
                ClosingText.differs(said, closed.position(), console);
                return false;
            }
            if (!format.isJson()) {
                console.say("statement.supplement", issued.number(), again.late().size(), issued.size());
            }
            if (out != null) {
                StatementText.files(StatementFiles.of(again, console.locale()).write(out), console);
            }
        }
        return true;
    }
}
