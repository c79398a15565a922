package vn.oneplusone.app.web.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.CountedNumbers;
import vn.oneplusone.app.web.tables.Numbers;
import vn.oneplusone.app.web.tables.UnitTable;
import vn.oneplusone.app.web.tables.UnitTables;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** The figures of a year as they are counted, for accounts. */
@Component
public final class CountedOverview {
    private static final int LATEST_CAMPAIGNS = 8;
    private static final int MONTHS = 12;

    private final Figures figures;
    private final Questions questions;
    private final Years years;
    private final Clock clock;

    CountedOverview(Figures figures, Questions questions, Years years, Clock clock) {
        this.figures = figures;
        this.questions = questions;
        this.years = years;
        this.clock = clock;
    }

    /**
     * Fills the model of the part of pages that shows a year's figures.
     *
     * @param of the unit that they are of; null for the one in the address, or the reader's own
     */
    public void show(Parameters parameters, SignedIn me, @Nullable UUID of, Words words, Model model) {
        List<Integer> known = questions.ask(years::counted);
        int year = parameters.optionalYear(questions.ask(years::toOpenWith));
        Parameters.AsOf asOf = parameters.asOf();
        model.addAttribute("years", known);
        model.addAttribute("year", year);
        model.addAttribute("asOf", asOf);
        if (year == 0) {
            parameters.check();
            return;
        }
        CountsQuestion asked = questions.counts(parameters, me, year);
        CountsQuestion question = of == null ? asked : asked.of(of);
        model.addAttribute("unit", question.unit());
        LocalDate geographyDate = question.geographyDate();
        model.addAttribute("geographyDate", geographyDate);
        model.addAttribute("geographyDay", geographyDate == null ? null : words.date(geographyDate));
        model.addAttribute("known", parameters.text("asOf"));
        ClosedYear closed = figures.closed(year, null);
        boolean mine = closed != null && (me.unit() == null || me.unit().equals(closed.closing().unit()));
        model.addAttribute("closed", mine);
        model.addAttribute("supplements", closed == null || !mine ? List.of() : closed.supplements());
        model.addAttribute("overview", questions.ask(() -> overview(question, asOf(asOf, words), words)));
    }

    private static @Nullable String asOf(Parameters.@Nullable AsOf asOf, Words words) {
        if (asOf == null) {
            return null;
        }
        return asOf.day() == null
                ? words.say("as-of.size", words.number(asOf.size()))
                : words.say("as-of.day", words.date(asOf.day()));
    }

    private Overview overview(CountsQuestion question, @Nullable String asOf, Words words) {
        CountsAnswer counts = figures.counts(question);
        // all parts of the page from one moment, also while more is being recorded
        CountsQuestion same = question.asOf(counts.ledger().size());
        CountedNumbers numbers = new CountedNumbers(counts, question.unit());
        Composer composer = new Composer(numbers, words);
        return new Overview(counts.year(), composer.heading(), composer.sentence(YearSentence.of(counts)),
                composer.summaries(), composer.bars(), composer.mosaics(), composer.table(),
                timelines(same, numbers, words),
                composer.funnels(), composer.reach(), composer.tiles(), steps(figures.steps(same), numbers, words),
                campaigns(figures.campaigns(same, LATEST_CAMPAIGNS), numbers, words),
                source(counts.ledger(), counts.ruleVersion(), null, asOf, words));
    }

    private List<Timeline> timelines(CountsQuestion question, Numbers numbers, Words words) {
        LocalDate today = DistrictDay.today(clock);
        int until = question.year() < today.getYear()
                ? MONTHS
                : question.year() == today.getYear() ? today.getMonthValue() : 0;
        List<Timeline> timelines = new ArrayList<>();
        figures.timeline(question).lines()
                .forEach((organization, line) -> timelines.add(Timeline.of(organization, line, until, numbers, words)));
        return timelines;
    }

    private static Overview.@Nullable Steps steps(StepsAnswer answer, Numbers numbers, Words words) {
        if (answer.units().isEmpty()) {
            return null;
        }
        List<UnitTable.Cell> totals = Arrays.stream(Step.values()).map(step -> new UnitTables(numbers, words)
                .cell(numbers.total().of(step), null, Figure.STEPS, (Share) null)).toList();
        List<Overview.StepLine> lines = answer.units().stream().map(unit -> new Overview.StepLine(
                unit.unit().name() == null
                        ? words.say("unit.unknown", words.brief(unit.unit().unitId()))
                        : unit.unit().name(),
                unit.unit().pilot(), evidence(unit.steps(), words))).toList();
        return new Overview.Steps(totals, lines, lines.size());
    }

    private static List<Overview.@Nullable Evidence> evidence(Map<Step, StepsAnswer.Evidence> steps, Words words) {
        List<Overview.@Nullable Evidence> found = new ArrayList<>();
        for (Step step : Step.values()) {
            StepsAnswer.Evidence evidence = steps.get(step);
            found.add(evidence == null
                    ? null
                    : new Overview.Evidence(words.date(evidence.on()), evidence.documentNumber(),
                            evidence.documents() - 1));
        }
        return found;
    }

    private static Overview.@Nullable Campaigns campaigns(CampaignsAnswer answer, Numbers numbers, Words words) {
        UnitTable kinds = new UnitTables(numbers, words).kinds();
        return kinds.lines().isEmpty()
                ? null
                : new Overview.Campaigns(kinds, answer.latest().stream()
                        .map(held -> new Overview.Held(words.days(held.from(), held.to()),
                                words.of("kind", held.kind()), String.valueOf(held.unit().name()),
                                words.number(held.members()), words.number(held.youths())))
                        .toList());
    }

    public static Overview.Source source(LedgerState ledger, String rules, @Nullable String published,
            @Nullable String asOf, Words words) {
        return new Overview.Source(words.number(ledger.size()), ledger.root(), rules, published, asOf);
    }
}
