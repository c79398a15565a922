package vn.oneplusone.app.portal.overview;

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
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.api.Years;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.DistrictDay;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.ClosedYear;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.YearSentence;

/** The figures of a year as they are counted, for whoever has signed in. */
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
        List<Overview.Cell> totals = Arrays.stream(Step.values())
                .map(step -> new Overview.Cell(words.number(answer.total().getOrDefault(step, 0L)),
                        numbers.facts(numbers.total(), null, Figure.STEPS, null, step.name()), null, null))
                .toList();
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
        Counts.Campaigns counts = answer.counts();
        if (counts.planned() + counts.held() + counts.cancelled() == 0) {
            return null;
        }
        List<Overview.Line> kinds = new ArrayList<>();
        for (CampaignKind kind : CampaignKind.values()) {
            Counts.OfKind of = counts.byKind().get(kind);
            if (of != null && of.planned() + of.held() + of.cancelled() > 0) {
                kinds.add(new Overview.Line(words.of("kind", kind), false, campaignCells(numbers, words, kind.name(),
                        of.planned(), of.held(), of.members(), of.youths())));
            }
        }
        Overview.Line total = new Overview.Line(words.say("unit.total"), false, campaignCells(numbers, words, null,
                counts.planned(), counts.held(), counts.members(), counts.youths()));
        return new Overview.Campaigns(kinds, total, answer.latest().stream()
                .map(held -> new Overview.Held(words.days(held.from(), held.to()), words.of("kind", held.kind()),
                        String.valueOf(held.unit().name()), words.number(held.members()), words.number(held.youths())))
                .toList());
    }

    private static List<Overview.Cell> campaignCells(Numbers numbers, Words words, @Nullable String kind, long planned,
            long held, long members, long youths) {
        return List.of(campaignCell(numbers, words, kind, Figure.CAMPAIGNS_PLANNED, planned),
                campaignCell(numbers, words, kind, Figure.CAMPAIGNS_HELD, held),
                campaignCell(numbers, words, kind, Figure.CAMPAIGN_MEMBERS, members),
                campaignCell(numbers, words, kind, Figure.CAMPAIGN_YOUTHS, youths));
    }

    private static Overview.Cell campaignCell(Numbers numbers, Words words, @Nullable String kind, Figure figure,
            long value) {
        return new Overview.Cell(words.number(value), numbers.facts(numbers.total(), null, figure, null, kind), null,
                null);
    }

    static Overview.Source source(LedgerState ledger, String rules, @Nullable String published,
            @Nullable String asOf, Words words) {
        return new Overview.Source(words.number(ledger.size()), ledger.root(), rules, published, asOf);
    }
}
