package vn.oneplusone.app.cli.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.DirectDoor;
import vn.oneplusone.app.actions.declared.YearActions;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.cli.audit.AuditVerify;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DirectoryCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.TopOption;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.cli.figures.StatementText;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.proofs.CheckpointRefused;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.yearend.statement.StatementFiles;
import vn.oneplusone.app.yearend.statement.YearEnd;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingLate;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToClose;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearAlreadyClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearNotClosed;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** {@code close-year}: shows what a year amounts to and what is unfinished, closes it, signs the ledger and writes the statement. */
@Command(name = "close-year", mixinStandardHelpOptions = true)
public final class CloseTheYear extends DirectoryCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "Y", descriptionKey = "oneplusone.close-year.year")
    private int year;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "oneplusone.close-year.out")
    private @Nullable Path out;

    @Option(names = "--yes", descriptionKey = "oneplusone.close-year.yes")
    private boolean yes;

    @Option(names = "--supplement", descriptionKey = "oneplusone.close-year.supplement")
    private boolean supplement;

    @Mixin
    private TopOption top;

    private boolean recorded;

    CloseTheYear() {}

    /** What fails once the ledger has it, a signature or a file, can be done later; the closing cannot be done twice. */
    @Override
    protected int run(DataDirectory directory, Console console) throws IOException {
        try {
            return supplement ? supplement(directory, console) : close(directory, console);
        } catch (IOException | RuntimeException e) {
            if (recorded) {
                spec.commandLine().getErr().println(console.words()
                        .say(supplement ? "close-year.supplement-is-in" : "close-year.is-in", year));
            }
            throw e;
        }
    }

    private int close(DataDirectory directory, Console console) throws IOException {
        Statement draft = draft(directory);
        StatementText.unfinished(draft, console);
        if (!yes && !console.confirmed("close-year", "close-year.confirm", year)) {
            console.say("close-year.not-confirmed");
            return ExitCode.WRONG_INPUT;
        }
        UUID unit = draft.scope().unitId();
        Recorded closing = record(directory, "closing/" + unit + "/" + year + "/" + draft.ledger().size(),
                Act.CLOSE_YEAR, unit, YearEnd.close(draft));
        recorded = true;
        console.say("close-year.closed", year, draft.ledger().size(), draft.ledger().root(), draft.figures());
        sign(directory, closing.size(), console);
        StatementText.files(StatementFiles.of(draft, console.locale()).write(folder()), console);
        return ExitCode.FINE;
    }

    private Recorded record(DataDirectory directory, String cause, Act act, UUID unit, Object command) {
        return new DirectDoor(directory.domain()).record(new Caller.Keeper(ImportLists.KEEPER), cause,
                new YearActions.Fix(act, "closing/" + unit + "/" + year, () -> unit, () -> command));
    }

    private int supplement(DataDirectory directory, Console console) throws IOException {
        long size = directory.ledger().head().size();
        LocalDate today = DistrictDay.today(directory.clock());
        try (Figures figures = directory.facts().count(size)) {
            ClosedYear closed = figures.closed(year, top.of(year, figures));
            if (closed == null) {
                throw new YearNotClosed(year);
            }
            YearClosed closing = closed.closing();
            List<SupplementIssued> before = closed.supplements();
            long from = before.isEmpty() ? closing.size() : before.getLast().size();
            String known = before.isEmpty() ? closing.figures() : before.getLast().figures();
            Supplement draft = figures.supplement(closing, before.size() + 1, from, size, today);
            if (draft == null) {
                throw new WrongInput("close-year.no-unit");
            }
            if (draft.figures().equals(known)) {
                throw new NothingLate(year);
            }
            StatementText.supplement(draft, console);
            if (!yes && !console.confirmed("close-year", "close-year.confirm-supplement", year)) {
                console.say("close-year.not-confirmed");
                return ExitCode.WRONG_INPUT;
            }
            Recorded issued = record(directory, "supplement/" + closing.unit() + "/" + year + "/" + size,
                    Act.ISSUE_SUPPLEMENT, closing.unit(), YearEnd.supplement(draft));
            recorded = true;
            console.say("close-year.supplement", draft.number(), year, from, size, draft.ledger().root(),
                    draft.figures());
            sign(directory, issued.size(), console);
            StatementText.files(StatementFiles.of(draft, console.locale()).write(folder()), console);
        }
        return ExitCode.FINE;
    }

    /** So that the signature covers what was just recorded, not only what it was made from. */
    private static void sign(DataDirectory directory, long size, Console console) {
        try {
            AuditedLedger.Signed signed = directory.audited().covering(size);
            console.say("checkpoint.signed", signed.checkpoint().size(), signed.file());
            console.say("checkpoint.key", signed.key());
        } catch (CheckpointRefused.KeyAbsent | CheckpointRefused.KeyMissing e) {
            AuditVerify.due(directory.audited(), console);
        }
    }

    /** What the closing will say, from all that is recorded now. */
    private Statement draft(DataDirectory directory) {
        long size = directory.ledger().head().size();
        if (size == 0) {
            throw new NothingToClose(year);
        }
        try (Figures figures = directory.facts().count(size)) {
            UUID unit = top.of(year, figures);
            ClosedYear closed = figures.closed(year, unit);
            if (closed != null) {
                throw new YearAlreadyClosed(year, closed.closing().on());
            }
            Statement draft = figures.statement(year, unit, size, DistrictDay.today(directory.clock()));
            if (draft == null) {
                throw new WrongInput("close-year.no-unit");
            }
            return draft;
        }
    }

    private Path folder() {
        return out == null ? data.directory().resolve("statements") : out;
    }
}
