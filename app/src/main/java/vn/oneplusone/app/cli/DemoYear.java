package vn.oneplusone.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.DirectDoor;
import vn.oneplusone.app.actions.declared.YearActions;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.cli.records.ImportLists;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.sample.SampleLists;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.Reorganisation;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.yearend.statement.YearEnd;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.fixed.SignOffs;

/** Loads the sample year, or several: the lists are written to a folder and taken in through the same import that users have. */
final class DemoYear {
    static final int YEAR = SampleYear.YEAR;
    private static final int SIGNED_OFF_SINCE = 2022;

    private DemoYear() {}

    static void load(DataDirectory directory, Path data, Console console) {
        load(directory, data, console, SampleLists.Extent.DISTRICT, YEAR, YEAR);
    }

    /** The years from the first to the last. */
    static void load(DataDirectory directory, Path data, Console console, SampleLists.Extent extent, int first,
            int last) {
        Path lists = data.resolve("sample-" + first + (first == last ? "" : "-" + last));
        console.say("demo.loading", lists);
        List<List<Path>> steps = write(lists, console, extent, first, last);
        try {
            // Beside the years, for those who want to see how the units changed later.
            Reorganisation.write(data.resolve("sample-2025"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (List<Path> step : steps) {
            take(directory, step, console);
        }
        publish(directory, console, first, last);
        for (int year = Math.max(first, SIGNED_OFF_SINCE); year <= last; year++) {
            signOff(directory, Period.parse(year + "-H1"));
            signOff(directory, Period.parse(year + "-H2"));
        }
    }

    /** Most units below the top sign off the figures of a period that is over; of every six one has not yet. */
    static void signOff(DataDirectory directory, Period period) {
        LocalDate today = DistrictDay.today(directory.clock());
        if (!today.isAfter(period.to())) {
            return;
        }
        try (Figures figures = LedgerFacts.of(directory.ledger()).count(directory.ledger().head().size())) {
            SignOffReport report = SignOffReport.of(figures, null);
            int number = 0;
            for (SignOffs.OfUnit below : report.below(period, null).units()) {
                UUID unit = below.unit().unitId();
                if (++number % 6 != 0) {
                    new DirectDoor(directory.domain()).record(new Caller.Keeper(Domain.AUTOMATION),
                            "demo/sign-off/" + below.unit().code() + "/" + period,
                            new YearActions.Fix(Act.SIGN_OFF_FIGURES, SignOffFigures.stream(unit, period), () -> unit,
                                    () -> report.command(period, unit, today)));
                }
            }
        }
    }

    /** Writes the lists only; returns them in the order in which they can be imported. */
    static List<List<Path>> write(Path lists, Console console, SampleLists.Extent extent, int first, int last) {
        try {
            return SampleLists.write(lists, extent, SampleSize.full(), first, last,
                    DistrictDay.today(Clock.systemUTC()),
                    written -> console.progress("demo.writing", written, extent.districts()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(DataDirectory directory, List<Path> files, Console console) {
        ImportReport report = new ListImport(directory.domain(), Domain.AUTOMATION, false, true).run(files,
                false,
                console.importing());
        if (report.problemCount() > 0) {
            report.problems().forEach(problem -> console.print(ImportLists.line(problem, console.locale())));
            throw new WrongInput("demo.failed", report.problemCount());
        }
        console.say("imported", report.recorded(), report.rows(), report.size());
    }

    /** By which the publishing of a sample year is known. */
    static String cause(int year) {
        return "demo/publish/" + year;
    }

    private static void publish(DataDirectory directory, Console console, int first, int last) {
        long size = directory.ledger().head().size();
        try (Figures figures = LedgerFacts.of(directory.ledger()).count(size)) {
            for (int year = first; year <= last; year++) {
                TopsOfYear tops = figures.tops(year);
                if (tops == null) {
                    publish(directory, console, figures.counts(CountsQuestion.of(year).asOf(size)), year, cause(year));
                } else {
                    for (TopsOfYear.Top top : tops.units()) {
                        publish(directory, console, figures.countsOfPart(year, top.unit().unitId(), size), year,
                                cause(year) + "/" + top.unit().code());
                    }
                }
            }
        }
    }

    private static void publish(DataDirectory directory, Console console, @Nullable CountsAnswer answer, int year,
            String cause) {
        if (answer == null || answer.scope() == null) {
            console.say("demo.no-one-unit", String.valueOf(year));
            return;
        }
        PublishFigures published = YearEnd.publish(answer, DistrictDay.today(directory.clock()));
        new DirectDoor(directory.domain()).record(new Caller.Keeper(Domain.AUTOMATION), cause,
                new YearActions.Fix(Act.PUBLISH_FIGURES, published.stream(), answer.scope()::unitId, () -> published));
    }
}
