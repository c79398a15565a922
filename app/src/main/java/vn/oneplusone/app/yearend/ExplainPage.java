package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;

/** Why two reports of a year differ: each number that does, with the facts that make the difference. */
@Controller
@ForReviewers
record ExplainPage(Figures figures, Questions questions, Years years, Clock clock) {
    /** A number that differs. */
    record Change(String unit, String figure, String before, String after, String difference, boolean less,
            List<Fact> facts, @Nullable String more) {}

    /** A fact that makes it differ. */
    record Fact(String date, String unit, String fact, String n, boolean less, String recorded, String position) {}

    @GetMapping(ReviewPage.ADDRESS + "/explanation")
    String explain(HttpServletRequest request, Parameters parameters, Words words, SignedIn me, Model model) {
        model.addAttribute("years", years.counted());
        model.addAttribute("from", request.getParameter("from"));
        model.addAttribute("to", request.getParameter("to"));
        String from = request.getParameter("from");
        if (from == null) {
            show(new Parameters(request).chosenPeriod(years.toOpenWith()), words, model);
            return "explanation";
        }
        ExplainQuestion question = questions.explain(parameters, me, parameters.chosenPeriod(0));
        ExplainAnswer answer = questions.ask(() -> figures.explain(question));
        show(question.period(), words, model);
        model.addAttribute("answer", answer);
        model.addAttribute("changes",
                answer.changes().stream().map(change -> shown(change, question.period(), words)).toList());
        return "explanation";
    }

    private static void show(Period period, Words words, Model model) {
        model.addAttribute("year", period.year());
        model.addAttribute("period", period.unlessYear());
        model.addAttribute("parts", Period.partsOf(period.year()));
        model.addAttribute("asked", words.period(period));
    }

    /** The same as a file: every fact of every number that differs. */
    @GetMapping("/tables/explanation.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        Parameters parameters = new Parameters(request);
        ExplainQuestion asked = questions.explain(parameters, me, parameters.chosenPeriod(0));
        ExplainAnswer numbers = questions.ask(() -> figures.explain(asked.page(null, 0)));
        if (numbers.changes().stream().mapToLong(ExplainAnswer.Change::count).sum() > Table.MOST_ROWS) {
            throw Table.tooLong();
        }
        // of the same two reports
        ExplainQuestion same = asked.page(new Cursor(Math.max(numbers.before().size(), numbers.after().size()), 0),
                Table.MOST_ROWS);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ExplainAnswer.Change change : questions.ask(() -> figures.explain(same)).changes()) {
            UnitLabel unit = change.unit();
            for (ExplainAnswer.Contribution fact : change.facts()) {
                rows.add(Arrays.asList(unit == null ? null : unit.code(), unit(unit, change.own(), words),
                        figure(change, asked.period(), words), change.before(), change.after(), change.difference(),
                        fact.date(),
                        unit(fact, words), words.say("fact." + fact.fact()), fact.n(),
                        DistrictDay.of(fact.committedAt()), fact.position()));
            }
        }
        return TableFile.named(format).answer(new Table("giai-thich-" + same.period(),
                List.of(words.say("tables.code"), words.say("column.unit"), words.say("declared.figure"),
                        words.say("tables.before"), words.say("tables.after"), words.say("declared.difference"),
                        words.say("facts.date"), words.say("tables.unit-of-fact"), words.say("facts.fact"),
                        words.say("facts.n"), words.say("facts.committed"), words.say("facts.position")),
                rows));
    }

    private Change shown(ExplainAnswer.Change change, Period period, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (ExplainAnswer.Contribution fact : change.facts()) {
            facts.add(new Fact(words.date(fact.date()), unit(fact, words),
                    words.say("fact." + fact.fact()), words.signed(fact.n()), fact.n() < 0,
                    words.date(DistrictDay.of(fact.committedAt())),
                    words.number(fact.position())));
        }
        return new Change(unit(change.unit(), change.own(), words), figure(change, period, words),
                words.number(change.before()),
                words.number(change.after()), words.signed(change.difference()), change.difference() < 0, facts,
                change.count() > facts.size()
                        ? words.say("review.more", words.number(change.count() - facts.size()))
                        : null);
    }

    private String figure(ExplainAnswer.Change change, Period period, Words words) {
        return words.figure(change.figure(), period, DistrictDay.today(clock))
                + (change.organization() == null ? "" : ", " + words.members(change.organization()))
                + (change.detail() == null ? "" : ", " + words.detail(change.figure(), change.detail()));
    }

    private static String unit(ExplainAnswer.Contribution fact, Words words) {
        return fact.unitName() == null ? words.say("unit.unknown", words.brief(fact.unit())) : fact.unitName();
    }

    private static String unit(@Nullable UnitLabel unit, boolean own, Words words) {
        if (unit == null) {
            return words.say("unit.all");
        }
        String name = unit.name() == null ? words.say("unit.unknown", words.brief(unit.unitId())) : unit.name();
        return own ? words.say("unit.own", name) : name;
    }
}
