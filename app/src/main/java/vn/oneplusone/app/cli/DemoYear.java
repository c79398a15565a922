package vn.oneplusone.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** Loads the sample year, or several: the lists are written to a folder and taken in through the same import that users have. */
final class DemoYear {
    static final int YEAR = SampleYear.YEAR;

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
    }

    /** Writes the lists only; returns them in the order in which they can be imported. */
    static List<List<Path>> write(Path lists, Console console, SampleLists.Extent extent, int first, int last) {
        try {
            return SampleLists.write(lists, extent, SampleSize.full(), first, last,
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
                CountsAnswer answer = figures.counts(CountsQuestion.of(year).asOf(size));
                if (answer.scope() == null) {
                    console.say("demo.no-one-unit", String.valueOf(year));
                    continue;
                }
                PublishFigures published = YearEnd.publish(answer, DistrictDay.today(directory.clock()));
                new DirectDoor(directory.domain()).record(new Caller.Keeper(Domain.AUTOMATION), cause(year),
                        new YearActions.Fix(Act.PUBLISH_FIGURES, published.stream(), answer.scope()::unitId,
                                () -> published));
            }
        }
    }
}
