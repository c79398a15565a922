package vn.oneplusone.app.cli.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.DirectDoor;
import vn.oneplusone.app.actions.declared.YearActions;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DirectoryCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Identifier;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;

/** {@code sign-off}: records that a unit answers for its figures of a period, as the ledger has them now. */
@Command(name = "sign-off", mixinStandardHelpOptions = true)
public final class SignOffThePeriod extends DirectoryCommand {
    @Option(names = "--period", paramLabel = "P", required = true, descriptionKey = "oneplusone.sign-off.period")
    private String period;

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "oneplusone.sign-off.unit")
    private String unit;

    @Option(names = "--yes", descriptionKey = "oneplusone.close-year.yes")
    private boolean yes;

    SignOffThePeriod() {}

    @Override
    protected int run(DataDirectory directory, Console console) {
        Period asked = period();
        List<Verdict.Finding> contradicted = directory.audited().contradictions();
        if (!contradicted.isEmpty()) {
            throw KeptCheckpoints.refusal(contradicted);
        }
        LocalDate today = DistrictDay.today(directory.clock());
        long size = directory.ledger().head().size();
        try (Figures figures = directory.facts().count(size)) {
            UUID named = Objects.requireNonNull(Identifier.unit(unit, asked, figures));
            SignOffFigures command = SignOffReport.of(figures, size).command(asked, named, today);
            if (!yes && !console.confirmed("sign-off", "sign-off.confirm", asked.toString(), size)) {
                console.say("sign-off.not-confirmed");
                return ExitCode.WRONG_INPUT;
            }
            new DirectDoor(directory.domain()).record(new Caller.Keeper(ImportLists.KEEPER),
                    command.stream() + "/" + size,
                    new YearActions.Fix(Act.SIGN_OFF_FIGURES, command.stream(), () -> named, () -> command));
            console.say("sign-off.signed", asked.toString(), size, command.root(), command.figures());
        }
        return ExitCode.FINE;
    }

    private Period period() {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw new WrongInput("period.none", period);
        }
    }
}
