package vn.oneplusone.app.yearend.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.tables.Book;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.fixed.Statement;

/** The statement as a workbook: numbers are numbers, and text is text, whatever it begins with. */
record StatementXlsx(StatementPage page, Statement statement) {
    void write(Workbook book) throws IOException {
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
            Book.put(sheet, 1, List.of(page.getScope()));
            Book.put(sheet, 2, List.of(page.sentence()));
            String why = page.why();
            if (why != null) {
                Book.put(sheet, 3, List.of(why));
            }
            int row = Book.put(sheet, 4, table("sheet.summary",
                    List.of("figure", "members.UNION", "members.FEDERATION"),
                    List.of(line("admitted", Statement.Numbers::admitted), line("target", Statement.Numbers::target),
                            line("attainment", numbers -> share(numbers.attainment())),
                            line("coverage", numbers -> share(numbers.coverage())))));
            row++;
            Book.put(sheet, row++, List.of(page.getWords().say("closed-on", page.date(statement.closedOn()))));
            Book.put(sheet, row++, List.of(say("source.size"), statement.ledger().size()));
            Book.put(sheet, row++, List.of(say("source.root"), statement.ledger().root()));
            Book.put(sheet, row++, List.of(say("source.figures"), statement.figures()));
            Book.put(sheet, row, List.of(say("source.rules"), statement.ruleVersion()));
            Book.widths(sheet, 42, 16, 16);
        }
    }

    private List<@Nullable Object> line(String name, Function<Statement.Numbers, @Nullable Object> number) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(say(name)));
        for (Organization organization : Organization.values()) {
            Statement.Numbers numbers = statement.total().get(organization);
            cells.add(numbers == null ? null : number.apply(numbers));
        }
        return cells;
    }

    private void units(Workbook book) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            for (Statement.OfUnit unit : statement.units()) {
                rows.add(numbers(unit.code(), page.unit(unit), organization, unit.numbers().get(organization)));
            }
            rows.add(numbers(null, say("total"), organization, statement.total().get(organization)));
        }
        sheet(book, "sheet.units", List.of("code", "unit", "organization", "admitted", "target", "attainment",
                "referred", "covered", "coverage"), rows, 10, 28, 14);
    }

    private List<@Nullable Object> numbers(@Nullable String code, String name, Organization organization,
            Statement.@Nullable Numbers numbers) {
        List<@Nullable Object> cells = new ArrayList<>(
                Arrays.asList(code, name, page.of("members", organization)));
        if (numbers != null) {
            cells.addAll(Arrays.asList(numbers.admitted(), numbers.target(), share(numbers.attainment()),
                    numbers.referred(), numbers.covered(), share(numbers.coverage())));
        }
        return cells;
    }

    private void months(Workbook book) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        statement.months().forEach((organization, months) -> months.forEach(month -> rows.add(Arrays.asList(
                page.of("members", organization), month.month(), month.admitted(), month.cumulative(),
                share(month.attainment())))));
        sheet(book, "sheet.months", List.of("organization", "month", "admitted", "cumulative", "attainment"), rows, 14);
    }

    private void funnel(Workbook book) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        statement.funnel().forEach((organization, stages) -> stages.forEach(stage -> rows.add(Arrays.asList(
                page.of("members", organization), page.of("figure", stage.figure()), stage.count(),
                share(stage.share())))));
        sheet(book, "sheet.funnel", List.of("organization", "figure", "number", "share"), rows, 14, 28);
    }

    private void steps(Workbook book) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        statement.steps().units().forEach(unit -> unit.documents().forEach((step, document) -> rows.add(Arrays.asList(
                name(unit.name()), page.of("step", step), document.on(), document.number()))));
        sheet(book, "sheet.steps", List.of("unit", "step", "date", "document"), rows, 28, 28, 14, 24);
    }

    private void campaigns(Workbook book) throws IOException {
        sheet(book, "sheet.campaigns", List.of("kind", "planned", "held", "cancelled", "members", "youths"),
                parts(statement.campaigns().byKind(), page::kind, statement.campaigns().total(),
                        Figure.CAMPAIGNS_PLANNED,
                        Figure.CAMPAIGNS_HELD, Figure.CAMPAIGNS_CANCELLED, Figure.CAMPAIGN_MEMBERS,
                        Figure.CAMPAIGN_YOUTHS),
                28);
    }

    private void support(Workbook book) throws IOException {
        sheet(book, "sheet.support", List.of("form", "granted", "amount", "repaid"),
                parts(statement.support().byForm(), form -> page.of("form", form), statement.support().total(),
                        Figure.SUPPORT_GRANTED,
                        Figure.SUPPORT_AMOUNT, Figure.SUPPORT_REPAID),
                28, 12, 20, 20);
    }

    private <E> List<List<@Nullable Object>> parts(Map<E, CountsPart> parts, Function<E, String> name,
            CountsPart total, Figure... figures) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        parts.forEach((detail, part) -> rows.add(numbers(name.apply(detail), part, figures)));
        rows.add(numbers(say("total"), total, figures));
        return rows;
    }

    private static List<@Nullable Object> numbers(String name, CountsPart part, Figure... figures) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name));
        Arrays.stream(figures).forEach(figure -> cells.add(part.get(figure)));
        return cells;
    }

    private void unfinished(Workbook book) throws IOException {
        List<List<@Nullable Object>> open = new ArrayList<>();
        statement.unfinished().referrals().forEach(unit -> open.add(Arrays.asList(name(unit.name()),
                unit.open().getOrDefault(Organization.UNION, 0L),
                unit.open().getOrDefault(Organization.FEDERATION, 0L))));
        List<List<@Nullable Object>> toDo = new ArrayList<>();
        statement.unfinished().toDo().forEach(one -> toDo.add(Arrays.asList(one.referral().toString(),
                page.of("members", one.organization()), name(one.unit()), one.approvedOn(), one.position())));
        List<List<@Nullable Object>> undeclared = new ArrayList<>();
        statement.unfinished().undeclared().forEach(unit -> undeclared.add(List.of(name(unit.name()))));
        try (Worksheet sheet = book.newWorksheet(say("sheet.unfinished"))) {
            int row = Book.put(sheet, 0, table("sheet.unfinished",
                    List.of("unit", "members.UNION", "members.FEDERATION"), open));
            row = Book.put(sheet, row + 1, table("sheet.unfinished", List.of("to-do.referral", "organization", "unit",
                    "to-do.approved", "to-do.entry"), toDo));
            Book.put(sheet, row + 1, table("sheet.undeclared", List.of("sheet.undeclared"), undeclared));
            Book.widths(sheet, 40, 14, 28, 16);
        }
    }

    private void sheet(Workbook book, String name, List<String> heads, List<List<@Nullable Object>> rows,
            double... widths) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say(name))) {
            Book.put(sheet, 0, table(name, heads, rows));
            Book.widths(sheet, widths);
        }
    }

    private Table table(String name, List<String> heads, List<List<@Nullable Object>> rows) {
        return new Table(name, heads.stream().map(this::say).toList(), rows);
    }

    private String name(@Nullable String unit) {
        return unit == null ? say("unknown") : unit;
    }

    private String say(String key) {
        return key.startsWith("members.")
                ? page.of("members", Organization.valueOf(key.substring("members.".length())))
                : page.getWords().say(key);
    }

    private static @Nullable Double share(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.percent() / 100.0;
    }
}
