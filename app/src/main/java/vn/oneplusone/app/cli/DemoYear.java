package vn.oneplusone.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.oneplusone.app.DataDirectory;
import vn.oneplusone.app.Domain;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.ledger.LedgerFacts;
import vn.oneplusone.app.sample.Reorganisation;
import vn.oneplusone.app.sample.SampleSize;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** Loads the sample year: its lists are written to a folder and taken in through the same import that users have. */
final class DemoYear {
    static final int YEAR = 2021;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private DemoYear() {}

    static void load(DataDirectory directory, Path data, Console console) {
        Path lists = data.resolve("sample-" + YEAR);
        console.say("demo.loading", lists);
        try {
            Files.createDirectories(lists);
            List<Path> files = new SampleYear(SampleYear.SEED, SampleSize.full()).write(lists).stream()
                    .filter(file -> file.toString().endsWith(".csv")).toList();
            // Beside the year, for whoever wants to see what became of the units later.
            Reorganisation.write(data.resolve("sample-2025"));
            ImportReport report = new ListImport(directory.domain(), Domain.AUTOMATION, person -> false, true).run(
                    files, false,
                    console.importing());
            if (report.problemCount() > 0) {
                report.problems().forEach(problem -> console.print(ImportLists.line(problem, console.locale())));
                throw new WrongInput("demo.failed", report.problemCount());
            }
            console.say("imported", report.recorded(), report.rows(), report.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(directory);
    }

    private static void publish(DataDirectory directory) {
        long size = directory.ledger().head().size();
        try (LedgerFacts facts = DataDirectory.facts(directory.ledger());
                Figures figures = DataDirectory.count(directory.ledger(), facts, size)) {
            CountsAnswer answer = figures.counts(CountsQuestion.of(YEAR).asOf(size));
            directory.domain().record("demo/publish/" + YEAR, Domain.AUTOMATION,
                    new PublishFigures(YEAR, size, answer.ledger().root(), answer.ruleVersion(),
                            PublishableCells.of(answer), LocalDate.now(directory.clock().withZone(VIETNAM))));
        }
    }
}
