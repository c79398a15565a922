package vn.oneplusone.app.cli.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.oneplusone.app.files.importing.Bringer;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.files.sheets.ListEncoding;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.text.Letters;

/** {@code import}: takes lists in; all or, where anything is wrong, nothing. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportLists extends ConsoleCommand {
    /** An owner of the directory's files imports as the machine's keeper. */
    static final UUID KEEPER = new UUID(0, 2);

    private static final List<String> LISTS = List.of(".csv", ".tsv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods");

    @Mixin
    private DataOption data;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "oneplusone.import.files")
    private List<Path> files;

    @Option(names = "--dry-run", descriptionKey = "oneplusone.import.dry-run")
    private boolean dryRun;

    @Option(names = "--accept-doubles", descriptionKey = "oneplusone.import.accept-doubles")
    private boolean acceptDuplicates;

    @Option(names = "--correct", descriptionKey = "oneplusone.import.correct")
    private boolean corrects;

    @Option(names = "--encoding", paramLabel = "utf-8|utf-16le|utf-16be|windows-1258|tcvn3|vni", descriptionKey = "oneplusone.import.encoding")
    private @Nullable String encoding;

    @Mixin
    private FormatOption format;

    ImportLists() {}

    @Override
    protected int run(Console console) {
        List<Path> lists = files.stream().flatMap(file -> lists(file).stream()).toList();
        ListReader reader = encoding == null
                ? new ListReader()
                : ListReader.with(ListEncoding.named(encoding)
                        .orElseThrow(() -> new WrongInput("import.no-encoding", encoding)));
        try (DataDirectory directory = data.open(console)) {
            ImportReport report = new ListImport(directory.domain(),
                    Bringer.keeper(directory.domain(), KEEPER, true), acceptDuplicates, corrects)
                    .run(lists.stream().map(ListFile::of).toList(), reader, dryRun, console.importing());
            format.printIndented(report, console, () -> text(report, console));
            return report.problemCount() == 0 && !asks(report) ? ExitCode.FINE : ExitCode.WRONG_INPUT;
        }
    }

    /** A file, or all lists in a directory and below it, in the order of their names. */
    private static List<Path> lists(Path file) {
        if (!Files.isDirectory(file)) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new WrongInput("import.no-file", file);
            }
            return List.of(file);
        }
        try (Stream<Path> below = Files.walk(file)) {
            List<Path> lists = below.filter(Files::isRegularFile).filter(ImportLists::isList).sorted().toList();
            if (lists.isEmpty()) {
                throw new WrongInput("import.no-lists", file);
            }
            return lists;
        } catch (IOException | UncheckedIOException e) {
            throw new WrongInput("import.no-file", file);
        }
    }

    /** By its name: what an open spreadsheet program keeps beside a file, and what is hidden, is none. */
    private static boolean isList(Path file) {
        String name = Letters.small(String.valueOf(file.getFileName()));
        return !name.startsWith(".") && !name.startsWith("~$")
                && LISTS.stream().anyMatch(name::endsWith);
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
        report.changed().forEach(row -> console.print(line(row, locale)));
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
            if (report.changedCount() > 0) {
                console.say("import.changed", report.changedCount());
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
