package vn.oneplusone.app.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Statement;
import vn.oneplusone.reporting.queries.UnitLabel;

/** The statement as a workbook: numbers are numbers, and text is text, whatever it begins with. */
final class StatementXlsx {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CREATED = "(?<=W3CDTF\">)[^<]*";

    private final StatementPage page;
    private final Statement statement;

    private StatementXlsx(Statement statement, Locale locale) {
        this.page = new StatementPage(statement, locale);
        this.statement = statement;
    }

    static byte[] of(Statement statement, Locale locale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "oneplusone", "1.0")) {
            new StatementXlsx(statement, locale).write(book);
        }
        return undated(bytes.toByteArray(), statement.closedOn());
    }

    private void write(Workbook book) throws IOException {
        summary(book);
        units(book);
        months(book);
        funnel(book);
        steps(book);
        campaigns(book);
        support(book);
        unfinished(book);
    }

    private void summary(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.summary"))) {
            put(sheet, 0, List.of(page.getWords().say("title", statement.year())));
            sheet.style(0, 0).bold().fontSize(16).set();
            put(sheet, 1, List.of(String.valueOf(statement.scope().name())));
            put(sheet, 2, List.of(page.sentence()));
            head(sheet, 4, List.of("figure", "members.UNION", "members.FEDERATION"));
            int row = 5;
            row = line(sheet, row, "admitted", Statement.Numbers::admitted);
            row = line(sheet, row, "target", Statement.Numbers::target);
            row = line(sheet, row, "attainment", numbers -> share(numbers.attainment()));
            row = line(sheet, row, "coverage", numbers -> share(numbers.coverage()));
            row++;
            put(sheet, row++, List.of(page.getWords().say("closed-on", page.date(statement.closedOn()))));
            put(sheet, row++, List.of(say("source.size"), statement.ledger().size()));
            put(sheet, row++, List.of(say("source.root"), statement.ledger().root()));
            put(sheet, row++, List.of(say("source.figures"), statement.figures()));
            put(sheet, row, List.of(say("source.rules"), statement.ruleVersion()));
            sheet.width(0, 42);
            sheet.width(1, 16);
            sheet.width(2, 16);
        }
    }

    private int line(Worksheet sheet, int row, String name, Column column) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(say(name));
        for (Organization organization : Organization.values()) {
            Statement.Numbers numbers = statement.total().get(organization);
            cells.add(numbers == null ? null : column.of(numbers));
        }
        put(sheet, row, cells);
        return row + 1;
    }

    private void units(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.units"))) {
            head(sheet, 0, List.of("code", "unit", "organization", "admitted", "target", "attainment", "referred",
                    "covered", "coverage"));
            int row = 1;
            for (Organization organization : Organization.values()) {
                for (Statement.OfUnit unit : statement.units()) {
                    row = numbers(sheet, row, unit.code(), page.unit(unit), organization,
                            unit.numbers().get(organization));
                }
                row = numbers(sheet, row, null, say("total"), organization, statement.total().get(organization));
            }
            widths(sheet, 10, 28, 14);
        }
    }

    private int numbers(Worksheet sheet, int row, @Nullable String code, String name, Organization organization,
            Statement.@Nullable Numbers numbers) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(code);
        cells.add(name);
        cells.add(page.of("members", organization));
        if (numbers != null) {
            cells.add(numbers.admitted());
            cells.add(numbers.target());
            cells.add(share(numbers.attainment()));
            cells.add(numbers.referred());
            cells.add(numbers.covered());
            cells.add(share(numbers.coverage()));
        }
        put(sheet, row, cells);
        return row + 1;
    }

    private void months(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.months"))) {
            head(sheet, 0, List.of("organization", "month", "admitted", "cumulative", "attainment"));
            int row = 1;
            for (var months : statement.months().entrySet()) {
                for (Statement.Month month : months.getValue()) {
                    List<@Nullable Object> cells = new ArrayList<>();
                    cells.add(page.of("members", months.getKey()));
                    cells.add(month.month());
                    cells.add(month.admitted());
                    cells.add(month.cumulative());
                    cells.add(share(month.attainment()));
                    put(sheet, row++, cells);
                }
            }
            widths(sheet, 14);
        }
    }

    private void funnel(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.funnel"))) {
            head(sheet, 0, List.of("organization", "figure", "number", "share"));
            int row = 1;
            for (var stages : statement.funnel().entrySet()) {
                for (FunnelAnswer.Stage stage : stages.getValue()) {
                    List<@Nullable Object> cells = new ArrayList<>();
                    cells.add(page.of("members", stages.getKey()));
                    cells.add(page.of("figure", stage.figure()));
                    cells.add(stage.count());
                    cells.add(share(stage.share()));
                    put(sheet, row++, cells);
                }
            }
            widths(sheet, 14, 28);
        }
    }

    private void steps(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.steps"))) {
            head(sheet, 0, List.of("unit", "step", "date", "document"));
            int row = 1;
            for (Statement.UnitSteps unit : statement.steps().units()) {
                for (Step step : Step.values()) {
                    Statement.Document document = unit.documents().get(step);
                    if (document != null) {
                        put(sheet, row, List.of(name(unit.name()), page.of("step", step), document.on(),
                                document.number()));
                        sheet.style(row++, 2).format("dd/mm/yyyy").set();
                    }
                }
            }
            widths(sheet, 28, 28, 14, 24);
        }
    }

    private void campaigns(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.campaigns"))) {
            head(sheet, 0, List.of("kind", "planned", "held", "cancelled", "members", "youths"));
            int row = 1;
            for (var kind : statement.campaigns().byKind().entrySet()) {
                row = campaigns(sheet, row, page.of("kind", kind.getKey()), kind.getValue());
            }
            campaigns(sheet, row, say("total"), statement.campaigns().total());
            widths(sheet, 28);
        }
    }

    private static int campaigns(Worksheet sheet, int row, String name, Counts.OfKind of) {
        put(sheet, row, List.of(name, of.planned(), of.held(), of.cancelled(), of.members(), of.youths()));
        return row + 1;
    }

    private void support(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.support"))) {
            head(sheet, 0, List.of("form", "granted", "amount", "repaid"));
            int row = 1;
            for (var form : statement.support().byForm().entrySet()) {
                row = support(sheet, row, page.of("form", form.getKey()), form.getValue());
            }
            support(sheet, row, say("total"), statement.support().total());
            widths(sheet, 28, 12, 20, 20);
        }
    }

    private static int support(Worksheet sheet, int row, String name, Counts.OfForm of) {
        put(sheet, row, List.of(name, of.granted(), of.amount(), of.repaid()));
        return row + 1;
    }

    private void unfinished(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.unfinished"))) {
            head(sheet, 0, List.of("unit", "members.UNION", "members.FEDERATION"));
            int row = 1;
            for (Statement.OpenReferrals unit : statement.unfinished().referrals()) {
                put(sheet, row++, List.of(name(unit.name()), unit.open().getOrDefault(Organization.UNION, 0L),
                        unit.open().getOrDefault(Organization.FEDERATION, 0L)));
            }
            row++;
            head(sheet, row++, List.of("to-do.referral", "organization", "unit", "to-do.approved", "to-do.entry"));
            for (Statement.ToDo toDo : statement.unfinished().toDo()) {
                put(sheet, row, List.of(toDo.referral().toString(), page.of("members", toDo.organization()),
                        name(toDo.unit()), toDo.approvedOn(), toDo.position()));
                sheet.style(row++, 3).format("dd/mm/yyyy").set();
            }
            row++;
            head(sheet, row++, List.of("sheet.undeclared"));
            for (UnitLabel unit : statement.unfinished().undeclared()) {
                put(sheet, row++, List.of(name(unit.name())));
            }
            widths(sheet, 40, 14, 28, 16);
        }
    }

    private String name(@Nullable String unit) {
        return unit == null ? say("unknown") : unit;
    }

    private String say(String key) {
        return key.startsWith("members.")
                ? page.of("members", Organization.valueOf(key.substring("members.".length())))
                : page.getWords().say(key);
    }

    private void head(Worksheet sheet, int row, List<String> keys) {
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(row, column, say(keys.get(column)));
            sheet.style(row, column).bold().fillColor("DCE8F4").wrapText(true).set();
        }
    }

    private static void widths(Worksheet sheet, double... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    private static void put(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {
                }
                case Double share -> {
                    sheet.value(row, column, share);
                    sheet.style(row, column).format("0%").set();
                }
                case Number number -> {
                    sheet.value(row, column, number);
                    sheet.style(row, column).format("#,##0").set();
                }
                case LocalDate date -> sheet.value(row, column, date);
                // a string cell is never a formula
                case Object text -> sheet.value(row, column,
                        Normalizer.normalize(text.toString(), Normalizer.Form.NFC));
            }
        }
    }

    private static @Nullable Double share(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.percent() / 100.0;
    }

    /** The same files in the same order, without the time of day and stored as they are: the same bytes on every machine. */
    private static byte[] undated(byte[] book, LocalDate on) throws IOException {
        // fastexcel leaves sizes to the directory at the end, which only a file is read by
        Path temporary = Files.createTempFile("statement", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Files.write(temporary, book);
            try (ZipFile in = new ZipFile(temporary.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("docProps/core.xml")) {
                        content = new String(content, StandardCharsets.UTF_8)
                                .replaceAll(CREATED, on + "T00:00:00Z").getBytes(StandardCharsets.UTF_8);
                    }
                    out.putNextEntry(stored(entry.getName(), content));
                    out.write(content);
                    out.closeEntry();
                }
            }
        } finally {
            Files.delete(temporary);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        return entry;
    }

    /** One number of an organization; null where it has none. */
    private interface Column {
        @Nullable
        Object of(Statement.Numbers numbers);
    }
}
