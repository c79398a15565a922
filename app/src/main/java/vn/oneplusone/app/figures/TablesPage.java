package vn.oneplusone.app.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.CountedNumbers;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.app.web.tables.UnitTables;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.YearBeforeReport;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.TimelineAnswer;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/**
 * The tables of the pages as files, asked for by the same words as the pages themselves. Nothing in them is about a person by name.
 */
@Controller
record TablesPage(Figures figures, Questions questions, Clock clock) {
    private static final String PATH = "/tables/";
    private static final String FORMAT = ".{format:csv|xlsx}";

    @GetMapping(PATH + "counts" + FORMAT)
    ResponseEntity<byte[]> counts(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        return TableFile.named(format)
                .answer(tables(request, words, me, (tables, period) -> tables.file("so-lieu-" + period)));
    }

    @GetMapping(PATH + "targets" + FORMAT)
    ResponseEntity<byte[]> targets(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        return TableFile.named(format)
                .answer(tables(request, words, me, (tables, period) -> tables.targets("chi-tieu-" + period)));
    }

    private Table tables(HttpServletRequest request, Words words, SignedIn me,
            BiFunction<UnitTables, String, Table> table) {
        Parameters parameters = new Parameters(request);
        boolean yearBefore = parameters.flag("yearBefore");
        CountsQuestion question = questions.counts(parameters, me);
        CountsAnswer answer = questions.ask(() -> yearBefore
                ? YearBeforeReport.answer(figures, question, DistrictDay.today(clock))
                : figures.counts(question));
        return table.apply(
                new UnitTables(new CountedNumbers(answer, question.unit()), words),
                name(question.period()));
    }

    /** In the name of a file. */
    private static String name(Period period) {
        return period.toString().replace("..", "_");
    }

    @GetMapping(PATH + "campaigns" + FORMAT)
    ResponseEntity<byte[]> campaigns(HttpServletRequest request, Words words, SignedIn me,
            @PathVariable String format) {
        CountsQuestion question = questions.counts(new Parameters(request), me);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        questions.ask(() -> figures.campaigns(question, Table.MOST_ROWS + 1)).latest()
                .forEach(held -> rows.add(Arrays.asList(held.from(), held.to(), words.kind(held.kind()),
                        held.unit().code(), name(held.unit(), words), held.members(), held.youths(),
                        held.position())));
        return TableFile.named(format).answer(new Table("hoat-dong-" + name(question.period()),
                List.of(words.say("tables.from"), words.say("tables.to"), words.say("campaigns.kind"),
                        words.say("tables.code"), words.say("column.unit"), words.say("column.CAMPAIGN_MEMBERS"),
                        words.say("column.CAMPAIGN_YOUTHS"), words.say("facts.position")),
                rows));
    }

    @GetMapping(PATH + "kinds" + FORMAT)
    ResponseEntity<byte[]> kinds(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        return TableFile.named(format)
                .answer(tables(request, words, me, (tables, period) -> tables.kinds("loai-hoat-dong-" + period)));
    }

    /** As far as the period has come. */
    @GetMapping(PATH + "timeline" + FORMAT)
    ResponseEntity<byte[]> timeline(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        CountsQuestion question = questions.counts(new Parameters(request), me);
        TimelineAnswer answer = questions.ask(() -> figures.timeline(question));
        return TableFile.named(format).answer(timeline(answer, question.period(), DistrictDay.today(clock), words));
    }

    /** The period month by month, without those that have not begun. */
    private static Table timeline(TimelineAnswer answer, Period period, LocalDate today, Words words) {
        List<String> headings = new ArrayList<>(List.of(words.say("timeline.month")));
        answer.lines().keySet().forEach(organization -> {
            for (String column : List.of("column.ADMITTED", "timeline.cumulative", "column.ATTAINMENT")) {
                headings.add(words.say(column) + " · " + words.members(organization));
            }
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<YearMonth> months = period.months();
        for (int month = 0; month < months.size() && !months.get(month).atDay(1).isAfter(today); month++) {
            List<@Nullable Object> row = new ArrayList<>(List.of(period.isWithinYear()
                    ? months.get(month).getMonthValue()
                    : months.get(month).toString()));
            for (TimelineAnswer.Line line : answer.lines().values()) {
                TimelineAnswer.Point point = line.months().get(month);
                Long target = line.target();
                row.addAll(Arrays.asList(point.admitted(), point.cumulative(),
                        target == null || target == 0 ? null : (double) point.cumulative() / target));
            }
            rows.add(row);
        }
        return new Table("tung-thang-" + name(period), headings, rows);
    }

    @GetMapping(PATH + "steps" + FORMAT)
    ResponseEntity<byte[]> steps(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        CountsQuestion question = questions.counts(new Parameters(request), me);
        List<String> headings = new ArrayList<>(List.of(words.say("tables.code"), words.say("column.unit")));
        for (Step step : Step.values()) {
            headings.add(words.of("step", step));
            headings.add(words.say("tables.document", words.of("step", step)));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StepsAnswer.UnitSteps unit : questions.ask(() -> figures.steps(question)).units()) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(unit.unit().code(), name(unit.unit(), words)));
            for (Step step : Step.values()) {
                StepsAnswer.Evidence evidence = unit.steps().get(step);
                row.add(evidence == null ? null : evidence.on());
                row.add(evidence == null ? null : evidence.documentNumber());
            }
            rows.add(row);
        }
        return TableFile.named(format).answer(new Table("bon-buoc-" + question.year(), headings, rows));
    }

    @GetMapping(PATH + "facts" + FORMAT)
    ResponseEntity<byte[]> facts(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        FactsQuestion first = questions.facts(new Parameters(request), me).page(null, FactsQuestion.MOST);
        // one more than a table may have tells that there are too many
        List<List<@Nullable Object>> rows = FactsAnswer
                .all(first, question -> questions.ask(() -> figures.facts(question))).limit(Table.MOST_ROWS + 1L)
                .map(fact -> row(fact, words)).toList();
        return TableFile.named(format).answer(new Table("su-viec-" + name(first.period()),
                List.of(words.say("facts.date"), words.say("facts.unit"), words.say("facts.fact"),
                        words.say("tables.organization"), words.say("tables.detail"), words.say("facts.n"),
                        words.say("facts.committed"), words.say("facts.position"), words.say("facts.subject")),
                rows));
    }

    private static List<@Nullable Object> row(FactsAnswer.Row fact, Words words) {
        Organization organization = fact.organization();
        return Arrays.asList(fact.date(), fact.unitName() == null ? unknown(fact.unit(), words) : fact.unitName(),
                words.say("fact." + fact.fact()), organization == null ? null : words.members(organization),
                fact.detail(), fact.n(), DistrictDay.of(fact.committedAt()), fact.position(),
                fact.subject().toString());
    }

    @GetMapping(PATH + "declared" + FORMAT)
    ResponseEntity<byte[]> declared(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        DeclaredQuestion asked = questions.declared(new Parameters(request), me);
        DeclaredQuestion question = asked.page(null, 0);
        DeclaredAnswer answer = questions.ask(() -> figures.declared(question));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lines(answer.total(), rows, words);
        answer.units().forEach(unit -> lines(unit, rows, words));
        return TableFile.named(format).answer(new Table("bao-cao-va-so-cai-" + name(question.period()),
                List.of(words.say("tables.code"), words.say("facts.unit"), words.say("tables.declared-on"),
                        words.say("declared.figure"), words.say("declared.declared"), words.say("declared.counted"),
                        words.say("declared.difference")),
                rows));
    }

    private static void lines(DeclaredAnswer.OfUnit unit, List<List<@Nullable Object>> rows, Words words) {
        DeclaredAnswer.Declaration said = unit.declaration();
        UnitLabel label = unit.unit();
        for (DeclaredAnswer.Line line : unit.lines()) {
            Organization organization = line.organization();
            String figure = words.of("figure", line.measure());
            rows.add(Arrays.asList(label == null ? null : label.code(),
                    label == null ? words.say("unit.all") : name(label, words), said == null ? null : said.on(),
                    organization == null ? figure : figure + " · " + words.members(organization), line.declared(),
                    line.counted(), line.difference()));
        }
    }

    private static String name(UnitLabel unit, Words words) {
        return unit.name() == null ? unknown(unit.unitId(), words) : unit.name();
    }

    private static String unknown(UUID unit, Words words) {
        return words.say("unit.unknown", words.brief(unit));
    }
}
