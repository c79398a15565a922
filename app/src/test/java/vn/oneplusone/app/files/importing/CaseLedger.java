package vn.oneplusone.app.files.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.commands.PersonalDetails;

/** A ledger with the units of the sample year that the cases name, and one person; each a copy of the same. */
final class CaseLedger implements AutoCloseable {
    private static final String UNITS = """
            mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập
            888,Phú Tân,huyện,,01/01/2018
            30406,Phú Mỹ,xã,888,01/01/2018
            30439,Phú Xuân,xã,888,01/01/2018
            30451,Phú Hưng,xã,888,01/01/2018
            30406-01,Chi đoàn khóm Phú Thành,chi đoàn,30406,01/01/2018
            30439-01,Chi đoàn ấp Mỹ Đức,chi đoàn,30439,01/01/2018
            30439-12,Chi đoàn ấp Phú Lợi,chi đoàn,30439,01/01/2018
            30451-01,Chi đoàn ấp Hưng Thới,chi đoàn,30451,01/01/2018
            """;
    private static final String PEOPLE = """
            mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký
            B-1,Phan Văn Trước,01/02/2003,nam,30439-01,phiếu giấy,01/02/2020,01/02/2020
            """;

    private final DataDirectory directory;

    private CaseLedger(Path data) {
        directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
    }

    /** The ledger that the others are copies of. */
    static void make(Path data) {
        try (CaseLedger first = new CaseLedger(data)) {
            ImportReport report = first.take(text("units.csv", UNITS), text("people.csv", PEOPLE));
            if (!report.written()) {
                throw new AssertionError(words(report));
            }
        }
    }

    static CaseLedger copy(Path data, Path to) {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(data.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseLedger(to);
    }

    static ListFile text(String name, String content) {
        return ListFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static ListFile file(String name) {
        return ListFile.of(Path.of("src/test/resources/lists/cases", name));
    }

    DataDirectory directory() {
        return directory;
    }

    ImportReport take(String... names) {
        return take(Arrays.stream(names).map(CaseLedger::file).toArray(ListFile[]::new));
    }

    ImportReport take(ListFile... files) {
        return new ListImport(directory.domain(), Domain.AUTOMATION, true, false).run(List.of(files),
                new ListReader(), false, (phase, done, total) -> {
                });
    }

    /** The same, where rows that say otherwise of people who are in are corrections. */
    ImportReport correct(String name) {
        return new ListImport(directory.domain(), Bringer.keeper(directory.domain(), Domain.AUTOMATION, true), false,
                true).run(List.of(file(name)), new ListReader(), false, (phase, done, total) -> {
                });
    }

    /** What is recorded of the person of a code. */
    Optional<PersonalDetails> details(String code) {
        SealedTexts texts = directory.domain().texts();
        return person(code).flatMap(person -> texts.details(person.id(), person.details()));
    }

    Optional<Person> person(String code) {
        Register register = new Register(LedgerFacts.of(directory.domain().ledger()), directory.domain().clock());
        return directory.domain().texts().personOf(code).map(register::person);
    }

    String name(String code) {
        return details(code).map(PersonalDetails::fullName).orElse("");
    }

    /** All that a report says, as the command line prints it. */
    static String words(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("recorded " + report.recorded() + " of " + report.rows() + ", problems " + report.problemCount()
                + ", written " + report.written());
        Stream.of(report.problems(), report.warnings(), report.duplicates(), report.aside(), report.changed())
                .flatMap(List::stream)
                .forEach(one -> lines.add(line(one)));
        return String.join("\n", lines);
    }

    private static String line(RowProblem problem) {
        RowProblem.Words words = problem.in(Locale.of("vi"));
        return problem.code() + " " + problem.file() + ":" + problem.line() + " [" + problem.column() + "] "
                + words.wrong() + " " + words.remedy();
    }

    @Override
    public void close() {
        directory.close();
    }
}
