package vn.oneplusone.app.cli.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.files.sheets.ListEncoding;
import vn.oneplusone.app.installation.DataDirectory;

/** {@code import}: takes lists in; all or, where anything is wrong, nothing. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportLists extends ConsoleCommand {
    /** An owner of the directory's files imports as the machine's keeper. */
    static final UUID KEEPER = new UUID(0, 2);

    @Mixin
    private DataOption data;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "oneplusone.import.files")
    private List<Path> files;

    @Option(names = "--dry-run", descriptionKey = "oneplusone.import.dry-run")
    private boolean dryRun;

    @Option(names = "--accept-doubles", descriptionKey = "oneplusone.import.accept-doubles")
    private boolean acceptDuplicates;

    @Option(names = "--encoding", paramLabel = "utf-8|utf-16le|utf-16be|windows-1258|tcvn3|vni", descriptionKey = "oneplusone.import.encoding")
    private @Nullable String encoding;

    @Mixin
    private FormatOption format;

    ImportLists() {}

    @Override
    protected int run(Console console) {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new WrongInput("import.no-file", file);
            }
        }
        ListReader reader = encoding == null
                ? new ListReader()
                : ListReader.with(ListEncoding.named(encoding)
                        .orElseThrow(() -> new WrongInput("import.no-encoding", encoding)));
        try (DataDirectory directory = data.open(console)) {
            ImportReport report = new ListImport(directory.domain(), KEEPER, true, acceptDuplicates)
                    .run(files.stream().map(ListFile::of).toList(), reader, dryRun, console.importing());
            format.printIndented(report, console, () -> text(report, console));
            return report.problemCount() == 0 && !asks(report) ? ExitCode.FINE : ExitCode.WRONG_INPUT;
        }
    }

    /** Whether nothing was written because a person has to look first. */
    private boolean asks(ImportReport report) {
        return !report.duplicates().isEmpty() && !acceptDuplicates;
    }

    private void text(ImportReport report, Console console) {
        Locale locale = console.locale();
        report.lists().stream().filter(list -> list.encoding() != null && !list.encoding().equals("UTF-8"))
                .forEach(list -> console.print(list.sheet() == null
                        ? console.words().say("import.encoding", list.file(), list.encoding())
                        : console.words().say("import.sheet", list.file(), list.encoding(), list.sheet())));
        report.warnings().forEach(warning -> console.print(line(warning, locale)));
        report.aside().forEach(row -> console.print(line(row, locale)));
        report.duplicates().forEach(question -> console.print(line(question, locale)));
        report.problems().forEach(problem -> console.print(line(problem, locale)));
        if (asks(report)) {
            console.say("import.duplicates", report.duplicates().size());
        } else if (report.problemCount() == 0) {
            console.say(report.written() ? "imported" : "import.tried", report.recorded(), report.rows(),
                    report.size());
            if (report.asideCount() > 0) {
                console.say("import.aside", report.asideCount());
            }
            if (report.before() > 0) {
                console.say("import.before", report.before());
            }
        } else {
            if (report.problemCount() > report.problems().size()) {
                console.say("import.more", report.problemCount() - report.problems().size());
            }
            if (report.notTried() > 0) {
                console.say("import.not-tried", report.notTried());
            }
            console.say(report.written() ? "import.partly" : "import.nothing", report.problemCount(), report.rows(),
                    report.recorded());
        }
    }

    /** A problem on one line: where, what, what to do. */
    public static String line(RowProblem problem, Locale locale) {
        RowProblem.Words words = problem.in(locale);
        String column = problem.column() == null ? "" : " [" + problem.column() + "]";
        return problem.file() + ":" + problem.line() + column + " " + words.wrong() + " " + words.remedy();
    }
}
