package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** Reports that quote facts: documents of the four steps, campaigns, publications. */
final class QuotedReport {
    private final View view;

    QuotedReport(View view) {
        this.view = view;
    }

    StepsAnswer steps(CountsQuestion question, CountsAnswer counts) {
        return steps(question, counts, view.scope(question), question.period());
    }

    /** Of some days of the year. */
    StepsAnswer steps(CountsQuestion question, CountsAnswer counts, Scope scope, Period days) {
        UnitTree tree = scope.tree();
        boolean now = question.geography() == Geography.NOW;
        Map<Integer, Map<Step, StepsAnswer.Evidence>> evidence = new HashMap<>();
        for (QuotedFacts.Evidence entry : view.prefix().evidence()) {
            StepRecorded step = entry.step();
            if (entry.position() >= view.size() || step.year() != question.year()) {
                continue;
            }
            int unit = tree.number(step.unit());
            if (isWithin(unit, step, scope, days)) {
                evidence.computeIfAbsent(now ? tree.resolve(unit) : unit, none -> new EnumMap<>(Step.class)).merge(
                        step.step(),
                        new StepsAnswer.Evidence(step.documentNumber(), step.on(), step.fileHash(), entry.position(),
                                1),
                        QuotedReport::first);
            }
        }
        Map<UUID, LocalDate> launches = new HashMap<>();
        for (QuotedFacts.Launch launch : view.prefix().launches()) {
            if (launch.position() < view.size() && launch.year() == question.year()) {
                UUID unit = now ? tree.resolve(launch.unit()) : launch.unit();
                launches.merge(unit, launch.on(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        List<StepsAnswer.UnitSteps> units = new ArrayList<>();
        for (int unit = 0; unit < tree.count(); unit++) {
            UnitLabel label = tree.label(unit);
            Map<Step, StepsAnswer.Evidence> steps = evidence.getOrDefault(unit, new EnumMap<>(Step.class));
            boolean expected = label.level() == UnitLevel.COMMUNE && scope.isInside(unit) && scope.existed(unit);
            if (expected || !steps.isEmpty()) {
                units.add(new StepsAnswer.UnitSteps(label, launches.get(label.unitId()), steps));
            }
        }
        units.sort(Comparator.comparing((StepsAnswer.UnitSteps unit) -> String.valueOf(unit.unit().code()))
                .thenComparing(unit -> unit.unit().unitId()));
        return new StepsAnswer(question.year(), counts.period(), counts.geography(), counts.geographyDate(),
                view.ledger(),
                counts.total().byDetail(Figure.STEPS, null, Step.class), units);
    }

    private static boolean isWithin(int unit, StepRecorded step, Scope scope, Period days) {
        if (days.isYear()) {
            return scope.isInside(unit);
        }
        // as it is counted: on its day, or the nearest one of the year
        int day = Math.clamp(Years.day(step.on()), Years.firstDay(days.year()), Years.lastDay(days.year()));
        return day >= days.firstDay() && day <= days.lastDay() && scope.partOn(unit, day) != Scope.OUTSIDE;
    }

    private static StepsAnswer.Evidence first(StepsAnswer.Evidence one, StepsAnswer.Evidence other) {
        StepsAnswer.Evidence first = other.on().isBefore(one.on()) ? other : one;
        return new StepsAnswer.Evidence(first.documentNumber(), first.on(), first.fileHash(), first.position(),
                one.documents() + other.documents());
    }

    CampaignsAnswer campaigns(CountsQuestion question, CountsAnswer counts, int passed, int limit, FactLog log) {
        Scope scope = view.scope(question);
        boolean now = question.geography() == Geography.NOW;
        int from = question.period().firstDay();
        int to = question.period().lastDay();
        Map<UUID, QuotedFacts.Correction> corrected = new HashMap<>();
        for (QuotedFacts.Correction correction : view.prefix().corrections()) {
            if (correction.position() < view.size()) {
                corrected.put(correction.corrected().campaign(), correction);
            }
        }
        // one more tells whether there is another page
        int most = Math.addExact(passed, limit) + 1;
        TreeMap<Held, Integer> latest = new TreeMap<>();
        view.prefix().scan(view.rows(), Measure.CAMPAIGN_HELD, (position, day, unit, cell, n, high, low) -> {
            if (day >= from && day <= to && scope.partOn(unit, day) != Scope.OUTSIDE
                    && (corrected.isEmpty() || !corrected.containsKey(new UUID(high, low)))) {
                keep(latest, new Held(day, position), unit, most);
            }
        });
        corrected.values().forEach(correction -> {
            int day = Years.day(correction.corrected().to());
            if (day >= from && day <= to && scope.partOn(correction.number(), day) != Scope.OUTSIDE) {
                keep(latest, new Held(day, correction.position()), correction.number(), most);
            }
        });
        List<CampaignsAnswer.Held> held = new ArrayList<>();
        latest.descendingMap().entrySet().stream().skip(passed).limit(limit).forEach(entry -> {
            Held row = entry.getKey();
            int unit = entry.getValue();
            UnitLabel label = scope.label(now ? scope.tree().resolve(unit) : unit);
            switch (Facts.at(log, row.position).payload()) {
                case CampaignHeld fact -> held.add(new CampaignsAnswer.Held(fact.campaign(), label, fact.kind(),
                        fact.from(), fact.to(), fact.membersPresent(), fact.youthsPresent(), row.position));
                case CampaignCorrected fact -> held.add(new CampaignsAnswer.Held(fact.campaign(), label, fact.kind(),
                        fact.from(), fact.to(), fact.membersPresent(), fact.youthsPresent(), row.position));
                default -> throw new LedgerUnreadable(row.position, "counts as a campaign held and is none", null);
            }
        });
        return new CampaignsAnswer(question.year(), counts.period(), counts.geography(), counts.geographyDate(),
                view.ledger(),
                CountsPart.of(CountsPart.CAMPAIGNS, counts.total()), held,
                latest.size() == most ? new Cursor(view.size(), passed + limit).toString() : null);
    }

    private static void keep(NavigableMap<Held, Integer> latest, Held row, int unit, int limit) {
        latest.put(row, unit);
        if (latest.size() > limit) {
            latest.pollFirstEntry();
        }
    }

    @Nullable
    PublishedAnswer published(int year, @Nullable UUID unit) {
        QuotedFacts.Publication latest = null;
        for (QuotedFacts.Publication publication : view.prefix().publications()) {
            if (publication.position() < view.size() && publication.figures().year() == year
                    && Objects.equals(publication.figures().unit(), unit)) {
                latest = publication;
            }
        }
        if (latest == null) {
            return null;
        }
        var figures = latest.figures();
        Period days = unit == null ? Period.year(year) : view.upTo(figures.size()).daysOf(year, unit);
        UnitTree tree = new UnitTree(view.prefix(), figures.size(), figures.size(), year, days.lastDay());
        Map<UUID, UnitLabel> units = new LinkedHashMap<>();
        for (PublishedCell cell : figures.cells()) {
            units.computeIfAbsent(cell.unit(), tree::labelOf);
        }
        return new PublishedAnswer(year, new LedgerState(figures.size(), figures.root()), figures.ruleVersion(),
                figures.on(), latest.position(), figures.cells(), List.copyOf(units.values()), PartOfYear.of(days),
                null);
    }

    List<PublishedAnswer> parts(int year) {
        PublishedAnswer whole = published(year, null);
        return whole != null
                ? List.of(whole)
                : view.tops(year).units().stream().map(unit -> published(year, unit)).filter(Objects::nonNull).toList();
    }

    /** A campaign that was held, in the order of its last day. */
    private record Held(int day, long position) implements Comparable<Held> {
        @Override
        public int compareTo(Held other) {
            return day == other.day ? Long.compare(position, other.position) : Integer.compare(day, other.day);
        }
    }
}
