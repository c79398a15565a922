package vn.oneplusone.app.web.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.YearBeforeReport;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
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
        int open = questions.ask(years::toOpenWith);
        Parameters.AsOf asOf = parameters.asOf();
        Period period = parameters.chosenPeriod(open == 0 ? DistrictDay.today(clock).getYear() : open);
        int year = period.year();
        boolean none = open == 0 && parameters.text("year") == null && parameters.text("period") == null;
        model.addAttribute("years", known);
        model.addAttribute("year", none ? 0 : year);
        model.addAttribute("asOf", asOf);
        if (none) {
            parameters.check();
            return;
        }
        model.addAttribute("period", period.unlessYear());
        model.addAttribute("parts", Period.partsOf(year));
        boolean yearBefore = parameters.flag("yearBefore");
        CountsQuestion asked = questions.counts(parameters, me, period);
        CountsQuestion named = of == null ? asked : asked.of(of);
        LocalDate since = notYetThere(named);
        CountsQuestion question = since == null || named.geography() == Geography.NOW
                ? named
                : named.now(DistrictDay.today(clock));
        model.addAttribute("notYet", since != null);
        model.addAttribute("unit", question.unit());
        LocalDate geographyDate = question.geographyDate();
        model.addAttribute("geographyDate", geographyDate);
        model.addAttribute("geographyDay", geographyDate == null ? null : words.date(geographyDate));
        model.addAttribute("known", parameters.text("asOf"));
        model.addAttribute("yearBefore", yearBefore ? Boolean.TRUE : null);
        TopsOfYear tops = period.isYear() ? figures.tops(year) : null;
        UUID part = tops == null ? null : question.unit();
        ClosedYear closed = !period.isYear() || (tops != null && part == null) ? null : figures.closed(year, part);
        model.addAttribute("of", part == null ? "" : "?unit=" + part);
        boolean mine = closed != null && (me.unit() == null || me.unit().equals(closed.closing().unit()));
        model.addAttribute("closed", mine);
        model.addAttribute("supplements", closed == null || !mine ? List.of() : closed.supplements());
        LocalDate today = DistrictDay.today(clock);
        model.addAttribute("atEnd", words.figure(Figure.ACTIVE_AT_END, period, today));
        model.addAttribute("overview",
                questions.ask(() -> overview(question, asOf(asOf, words), yearBefore, since, me, words)));
    }

    /** Since when there is a unit that was not there in the period: what belongs to it now is what is meant. Null for all others. */
    private @Nullable LocalDate notYetThere(CountsQuestion question) {
        UUID unit = question.unit();
        return unit != null && figures.unitDays().isNotYet(unit, question.period())
                ? figures.unitDays().since(unit)
                : null;
    }

    private static @Nullable String asOf(Parameters.@Nullable AsOf asOf, Words words) {
        if (asOf == null) {
            return null;
        }
        return asOf.day() == null
                ? words.say("as-of.size", words.number(asOf.size()))
                : words.say("as-of.day", words.date(asOf.day()));
    }

    private Overview overview(CountsQuestion question, @Nullable String asOf, boolean yearBefore,
            @Nullable LocalDate since, SignedIn me, Words words) {
        List<TopsOfYear.Top> tops = figures.unitDays().tops(question.period());
        CountsAnswer counts = YearBeforeReport.answer(figures, question, DistrictDay.today(clock));
        // all parts of the page from one moment, also while more is being recorded
        CountsQuestion same = question.asOf(counts.ledger().size());
        CountedNumbers numbers = new CountedNumbers(counts, question.unit());
        Composer composer = new Composer(numbers, words, yearBefore);
        return new Overview(counts.year(), words.period(counts.asked()), composer.heading(),
                composer.sentence(YearSentence.of(counts, tops)),
                composer.summaries(), composer.bars(), composer.mosaics(), composer.table(),
                question.period().isWithinYear() ? timelines(same, numbers, words) : List.of(),
                composer.funnels(), composer.reach(), composer.tiles(),
                question.period().isYear() ? steps(figures.steps(same), numbers, words) : null,
                campaigns(figures.campaigns(same, LATEST_CAMPAIGNS), numbers, yearBefore, words),
                source(counts.ledger(), counts.ruleVersion(), null, asOf, words),
                since == null ? tops(counts, question, tops, me, words) : notYet(counts, since, tops, words),
                Comparison.of(counts.before(), yearBefore, without(counts, question), words));
    }

    /** Why there is nothing to compare with. */
    private Comparison.Without without(CountsAnswer counts, CountsQuestion question) {
        UUID unit = counts.geography() == Geography.THEN ? question.unit() : null;
        return new Comparison.Without(unit == null ? null : figures.unitDays().since(unit),
                unit != null && YearBeforeReport.isBegun(figures, counts.ledger().size()));
    }

    /** Half a year is not held against the target of a whole one without a word. */
    private static Overview.@Nullable Tops tops(CountsAnswer counts, CountsQuestion question,
            List<TopsOfYear.Top> tops, SignedIn me, Words words) {
        Period period = question.period();
        PartOfYear days = tops.stream().filter(top -> top.unit().unitId().equals(question.unit())).findFirst()
                .map(TopsOfYear.Top::days).orElse(null);
        if (tops.size() < 2 || (!period.isYear() && question.unit() != null && days == null)) {
            return null;
        }
        boolean now = counts.geography() == Geography.NOW;
        String meaning = now
                ? words.say("tops.now")
                : days == null
                        ? words.say("tops.each")
                        : words.say("tops.days", words.date(days.from()), words.date(days.to()));
        return new Overview.Tops(words.say("tops.several", words.period(period)),
                tops.stream().map(top -> part(top, question, me, words)).toList(), meaning,
                now ? null : "/?period=" + period + "&geography=NOW");
    }

    private static Overview.Part part(TopsOfYear.Top top, CountsQuestion question, SignedIn me, Words words) {
        UUID unit = top.unit().unitId();
        Period days = new Period(top.days().from(), top.days().to());
        // who does not reach that unit reads what was below it under the units that go on for it
        boolean reached = me.unit() == null || me.unit().equals(unit);
        return new Overview.Part(text(top, words),
                unit.equals(question.unit())
                        ? null
                        : reached
                                ? "/?period=" + question.period() + "&unit=" + unit
                                : "/?period=" + days + "&geography=NOW");
    }

    private static String text(TopsOfYear.Top top, Words words) {
        return words.say("tops.part", String.valueOf(top.unit().name()), words.date(top.days().from()),
                words.date(top.days().to()));
    }

    /** That a unit was not there, what is shown instead, and which units stood at the top in its place. */
    private static Overview.Tops notYet(CountsAnswer counts, LocalDate since, List<TopsOfYear.Top> tops, Words words) {
        UnitLabel unit = Objects.requireNonNull(counts.scope());
        String name = String.valueOf(unit.name());
        boolean top = unit.parent() == null && !tops.isEmpty();
        return new Overview.Tops(
                top
                        ? words.say("tops.not-yet.others", name, words.date(since), words.period(counts.asked()))
                        : words.say("tops.not-yet", name, words.date(since)),
                top ? tops.stream().map(one -> new Overview.Part(text(one, words), null)).toList() : List.of(),
                words.say("tops.not-yet.meaning", name), null);
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
        List<UnitTable.Cell> totals = Arrays.stream(Step.values()).map(step -> new UnitTables(numbers, words, false)
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

    private static Overview.@Nullable Campaigns campaigns(CampaignsAnswer answer, Numbers numbers,
            boolean yearBefore, Words words) {
        UnitTable kinds = new UnitTables(numbers, words, yearBefore).kinds();
        return kinds.lines().isEmpty()
                ? null
                : new Overview.Campaigns(kinds, answer.latest().stream()
                        .map(held -> new Overview.Held(words.days(held.from(), held.to()),
                                words.kind(held.kind()), String.valueOf(held.unit().name()),
                                words.number(held.members()), words.number(held.youths())))
                        .toList());
    }

    public static Overview.Source source(LedgerState ledger, String rules, @Nullable String published,
            @Nullable String asOf, Words words) {
        return new Overview.Source(words.number(ledger.size()), ledger.root(), rules, published, asOf);
    }
}
