package vn.oneplusone.app.yearend.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.tables.Book;
import vn.oneplusone.app.web.tables.Numbers;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.Statement;

/** The statement as a workbook: numbers are numbers, and text is text, whatever it begins with. */
final class StatementXlsx {
    private final StatementPage page;
    private final Statement statement;

    private StatementXlsx(Statement statement, Locale locale) {
        this.page = new StatementPage(statement, locale);
        this.statement = statement;
    }

    static byte[] of(Statement statement, Locale locale) throws IOException {
        return Book.of(statement.closedOn(), new StatementXlsx(statement, locale)::write);
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
            Book.put(sheet, 0, List.of(page.getWords().say("title", statement.year())));
            sheet.style(0, 0).bold().fontSize(16).set();
            Book.put(sheet, 1, List.of(String.valueOf(statement.scope().name())));
            Book.put(sheet, 2, List.of(page.sentence()));
            head(sheet, 4, List.of("figure", "members.UNION", "members.FEDERATION"));
            int row = 5;
            row = line(sheet, row, "admitted", Statement.Numbers::admitted);
            row = line(sheet, row, "target", Statement.Numbers::target);
            row = line(sheet, row, "attainment", numbers -> share(numbers.attainment()));
            row = line(sheet, row, "coverage", numbers -> share(numbers.coverage()));
            row++;
            Book.put(sheet, row++, List.of(page.getWords().say("closed-on", page.date(statement.closedOn()))));
            Book.put(sheet, row++, List.of(say("source.size"), statement.ledger().size()));
            Book.put(sheet, row++, List.of(say("source.root"), statement.ledger().root()));
            Book.put(sheet, row++, List.of(say("source.figures"), statement.figures()));
            Book.put(sheet, row, List.of(say("source.rules"), statement.ruleVersion()));
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
        Book.put(sheet, row, cells);
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
            Book.widths(sheet, 10, 28, 14);
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
        Book.put(sheet, row, cells);
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
                    Book.put(sheet, row++, cells);
                }
            }
            Book.widths(sheet, 14);
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
                    Book.put(sheet, row++, cells);
                }
            }
            Book.widths(sheet, 14, 28);
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
                        Book.put(sheet, row, List.of(name(unit.name()), page.of("step", step), document.on(),
                                document.number()));
                        sheet.style(row++, 2).format("dd/mm/yyyy").set();
                    }
                }
            }
            Book.widths(sheet, 28, 28, 14, 24);
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
            Book.widths(sheet, 28);
        }
    }

    private static int campaigns(Worksheet sheet, int row, String name, CountsPart of) {
        Book.put(sheet, row, List.of(name, of.get(Figure.CAMPAIGNS_PLANNED), of.get(Figure.CAMPAIGNS_HELD),
                of.get(Figure.CAMPAIGNS_CANCELLED), of.get(Figure.CAMPAIGN_MEMBERS), of.get(Figure.CAMPAIGN_YOUTHS)));
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
            Book.widths(sheet, 28, 12, 20, 20);
        }
    }

    private static int support(Worksheet sheet, int row, String name, CountsPart of) {
        Book.put(sheet, row, List.of(name, of.get(Figure.SUPPORT_GRANTED), of.get(Figure.SUPPORT_AMOUNT),
                of.get(Figure.SUPPORT_REPAID)));
        return row + 1;
    }

    private void unfinished(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.unfinished"))) {
            head(sheet, 0, List.of("unit", "members.UNION", "members.FEDERATION"));
            int row = 1;
            for (Statement.OpenReferrals unit : statement.unfinished().referrals()) {
                Book.put(sheet, row++, List.of(name(unit.name()), unit.open().getOrDefault(Organization.UNION, 0L),
                        unit.open().getOrDefault(Organization.FEDERATION, 0L)));
            }
            row++;
            head(sheet, row++, List.of("to-do.referral", "organization", "unit", "to-do.approved", "to-do.entry"));
            for (Statement.ToDo toDo : statement.unfinished().toDo()) {
                Book.put(sheet, row, List.of(toDo.referral().toString(), page.of("members", toDo.organization()),
                        name(toDo.unit()), toDo.approvedOn(), toDo.position()));
                sheet.style(row++, 3).format("dd/mm/yyyy").set();
            }
            row++;
            head(sheet, row++, List.of("sheet.undeclared"));
            for (UnitLabel unit : statement.unfinished().undeclared()) {
                Book.put(sheet, row++, List.of(name(unit.name())));
            }
            Book.widths(sheet, 40, 14, 28, 16);
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
        Book.head(sheet, row, keys.stream().map(this::say).toList());
    }

    private static @Nullable Double share(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.percent() / 100.0;
    }

    /** One number of an organization; null where it has none. */
    private interface Column {
        @Nullable
        Object of(Statement.Numbers numbers);
    }
}
