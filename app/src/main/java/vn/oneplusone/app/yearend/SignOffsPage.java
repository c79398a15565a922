package vn.oneplusone.app.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;
import vn.oneplusone.reporting.queries.fixed.SignOffs;

/** Which units have signed off which periods of a year, which have not, and where something has changed since. */
@Controller
@Order(5)
record SignOffsPage(Figures figures, Questions questions, Years years, Register register, Reach reach)
        implements
            Duties {
    static final String ADDRESS = "/sign-offs";

    @GetMapping(ADDRESS)
    String signOffs(Parameters parameters, Words words, SignedIn me, Model model) {
        int year = parameters.optionalYear(register.today().getYear());
        UUID unit = unit(parameters, me);
        Unit one = unit == null ? null : register.unit(unit);
        List<Period> periods = periods(year);
        model.addAttribute("year", year);
        model.addAttribute("years", Stream.concat(Stream.of(year), questions.ask(years::counted).stream()).distinct()
                .sorted().toList().reversed());
        model.addAttribute("one", one);
        model.addAttribute("columns", columns(periods, words));
        model.addAttribute("rows", questions.ask(() -> rows(periods, unit, one, words)));
        return "sign-offs";
    }

    /** Of the latest quarter that is over. */
    @Override
    public Stream<Duty> of(SignedIn me) {
        if (!Act.SIGN_OFF_FIGURES.isFor(me.role()) || me.unit() == null) {
            return Stream.empty();
        }
        Period quarter = Period.quarterBefore(register.today());
        SignOffReport report = SignOffReport.of(figures, null);
        SignOffs.OfUnit own = report.own(quarter, me.unit());
        return Stream.of(
                new Duty("sign-off", own != null && own.latest() == null ? 1 : 0,
                        ADDRESS + "/" + me.unit() + "?period=" + quarter),
                new Duty("sign-offs", report.below(quarter, me.unit()).missing().size(),
                        ADDRESS + "?year=" + quarter.year()));
    }

    /** The same as a file. */
    @GetMapping("/tables/sign-offs.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(Parameters parameters, Words words, SignedIn me, @PathVariable String format) {
        int year = parameters.optionalYear(register.today().getYear());
        UUID unit = unit(parameters, me);
        List<Period> periods = periods(year);
        List<String> headings = new ArrayList<>(List.of(words.say("column.unit")));
        headings.addAll(columns(periods, words));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : questions.ask(() -> rows(periods, unit, unit == null ? null : register.unit(unit), words))) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(row.unit));
            row.cells.forEach(cell -> cells.add(cell == null
                    ? null
                    : cell.changed ? cell.text + ", " + words.say("sign-offs.changed") : cell.text));
            rows.add(cells);
        }
        return TableFile.named(format).answer(new Table("ky-xac-nhan-" + year, headings, rows));
    }

    /** @throws Refused as if it were not there, where it is beyond reach */
    private @Nullable UUID unit(Parameters parameters, SignedIn me) {
        UUID asked = parameters.id("unit");
        parameters.check();
        questions.awaitOwn(me);
        if (asked != null && !reach.units(me).contains(asked)) {
            throw Refused.missing("NotFound");
        }
        return asked == null ? me.unit() : asked;
    }

    private static List<String> columns(List<Period> periods, Words words) {
        return periods.stream()
                .map(period -> period.isYear() ? words.say("declared.whole-year") : words.part(period)).toList();
    }

    /** Those by which units report: quarters and what they add up to, in the order in which they end. */
    static List<Period> periods(int year) {
        return Stream.concat(Period.partsOf(year).stream().filter(period -> period.kind() != Period.Kind.MONTH),
                Stream.of(Period.year(year))).toList();
    }

    private List<Row> rows(List<Period> periods, @Nullable UUID unit, @Nullable Unit one, Words words) {
        SignOffReport report = SignOffReport.of(figures, null);
        Map<UUID, Row> rows = new LinkedHashMap<>();
        for (int at = 0; at < periods.size(); at++) {
            Period period = periods.get(at);
            SignOffs.OfUnit own = report.own(period, unit);
            if (own != null) {
                UUID id = own.unit().unitId();
                row(rows, id, one == null ? String.valueOf(own.unit().name()) : one.name(), id.equals(unit),
                        periods).cells
                        .set(at, cell(id, period, own.latest(), own.changed(), words));
            }
            for (SignOffs.OfUnit below : report.below(period, unit).units()) {
                UUID id = below.unit().unitId();
                row(rows, id, String.valueOf(below.unit().name()), false, periods).cells.set(at,
                        cell(id, period, below.latest(), below.changed(), words));
            }
        }
        return List.copyOf(rows.values());
    }

    private static Row row(Map<UUID, Row> rows, UUID unit, String name, boolean own, List<Period> periods) {
        return rows.computeIfAbsent(unit, id -> new Row(name, ADDRESS + "?unit=" + id + "&year="
                + periods.getFirst().year(), own, new ArrayList<>(Collections.nCopies(periods.size(), null))));
    }

    private Cell cell(UUID unit, Period period, @Nullable FiguresSignedOff latest, boolean changed, Words words) {
        LocalDate today = register.today();
        String address = ADDRESS + "/" + unit + "?period=" + period;
        if (latest != null) {
            return new Cell(words.date(latest.on()), address, changed);
        }
        return period.to().isBefore(today)
                ? new Cell(words.say("sign-offs.missing"), address, false)
                : new Cell(Words.NOTHING, null, false);
    }

    /** A unit; no cell where it was not there. */
    record Row(String unit, String address, boolean own, List<@Nullable Cell> cells) {}

    /** Whether a unit has signed off a period. */
    record Cell(String text, @Nullable String address, boolean changed) {}
}
