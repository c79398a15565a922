package vn.oneplusone.app.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.SplitActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.yearend.YearCommands;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetAlreadySet;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.membership.commands.MembershipRefusal.WrongLevel;
import vn.oneplusone.membership.commands.UnitCommand.PlanUnitChange;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Period;

/** How each action of the table that is about a unit, and no person, is asked for. */
final class UnitOutcomeCases {
    /** How often the target of a unit was asked for. */
    private final Map<String, Integer> doors = new ConcurrentHashMap<>();
    private static final LocalDate DAY = OutcomeWorld.DAY;
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TO = LocalDate.of(2025, 4, 30);
    private static final Decision DECISION = OutcomeWorld.DECISION;

    private final OutcomeWorld world;
    private final BiConsumer<String, OutcomeCases.Maker> makers;

    UnitOutcomeCases(OutcomeWorld world, BiConsumer<String, OutcomeCases.Maker> makers) {
        this.world = world;
        this.makers = makers;
    }

    void add() {
        campaigns();
        records();
        units();
        years();
    }

    private void in(String name, BiFunction<OutcomeCell, UUID, Action> action) {
        makers.accept(name, (cell, part) -> {
            UUID unit = cell.unit();
            return unit == null ? null : new OutcomeCases.Case(action.apply(cell, unit), null);
        });
    }

    /** A campaign of the place, and the unit that the action names. */
    private interface OfCampaign {
        Action of(UUID campaign, UUID named);
    }

    private void campaign(String name, boolean held, OfCampaign action) {
        makers.accept("CampaignActions." + name, (cell, part) -> {
            UUID unit = cell.unit();
            if (unit == null) {
                return null;
            }
            UUID campaign = UUID.randomUUID();
            world.record(new PlanCampaign(campaign, unit, new CampaignKind("OTHER"), FROM, TO));
            if (held) {
                world.record(new HoldCampaign(campaign, unit, new CampaignKind("OTHER"), FROM, TO, 1, 2, null));
            }
            return new OutcomeCases.Case(action.of(campaign, part.equals("theirs") ? cell.own() : unit), null);
        });
    }

    private void campaigns() {
        in("CampaignActions.Plan", (cell, unit) -> new CampaignActions.Plan(UUID.randomUUID(), unit,
                new CampaignKind("OTHER"), FROM, TO));
        campaign("Hold", false,
                (campaign, named) -> new CampaignActions.Hold(campaign, named, new CampaignKind("OTHER"),
                        FROM, TO, 3, 4, null));
        campaign("HoldPlanned", false, (campaign, named) -> new CampaignActions.HoldPlanned(campaign, named,
                new CampaignKind("OTHER"), FROM, TO, 3, 4, "Bí mật"));
        campaign("Correct", true, (campaign, named) -> new CampaignActions.Correct(campaign, named,
                new CampaignKind("OTHER"), FROM, TO, 5, 6, null, DAY, null));
        campaign("Cancel", false, (campaign, named) -> new CampaignActions.Cancel(campaign, null, FROM.minusDays(1)));
    }

    private void records() {
        makers.accept("RecordActions.Set", (cell, part) -> target(cell, false));
        makers.accept("RecordActions.Revise", (cell, part) -> target(cell, true));
        in("RecordActions.Launch", (cell, unit) -> new RecordActions.Launch(unit, year(cell),
                LocalDate.of(year(cell), 1, 9)));
        in("RecordActions.Evidence", (cell, unit) -> new RecordActions.Evidence(unit, year(cell),
                Step.SURVEY, LocalDate.of(year(cell), 1, 9), "1-BC", "Bí mật", null));
        makers.accept("RecordActions.Meeting", (cell, part) -> cell.branch() == null
                ? null
                : new OutcomeCases.Case(new RecordActions.Meeting(cell.branch(),
                        LocalDate.of(2018, 1, 1).plusDays(world.count.incrementAndGet() % 2500), 8, 9), null));
        in("RecordActions.Declare", (cell, unit) -> new RecordActions.Declare(unit, 2023, null,
                Map.of(DeclaredFigure.REFERRED, world.count.incrementAndGet()), LocalDate.of(2024, 1, 9),
                YearPart.NINE_MONTHS));
    }

    private OutcomeCases.@Nullable Case target(OutcomeCell cell, boolean again) {
        UUID unit = cell.unit();
        if (unit == null) {
            return null;
        }
        // a unit's target of a year is set once, and asked for through each door
        int year = again ? 2020 : 2019 - doors.merge(unit + "/" + organization(cell), 1, Integer::sum) % 15;
        if (!again) {
            return new OutcomeCases.Case(new RecordActions.Set(unit, organization(cell), year, 5, decision(year)),
                    null);
        }
        try {
            world.record(new SetTarget(unit, organization(cell), year, 5, decision(year)));
        } catch (TargetAlreadySet e) {
            // by another cell
        }
        return new OutcomeCases.Case(new RecordActions.Revise(unit, organization(cell), year,
                10 + world.count.incrementAndGet(), decision(year), null), null);
    }

    /** No two cells tell of one unit's year. */
    private static int year(OutcomeCell cell) {
        return 2010 + cell.role() % 10;
    }

    private static Organization organization(OutcomeCell cell) {
        return cell.role() == 'C' ? Organization.UNION : Organization.FEDERATION;
    }

    private static Decision decision(int year) {
        return new Decision("5-QĐ", LocalDate.of(year, 1, 5));
    }

    /** A new branch directly below a unit; the unit itself where that is a branch. */
    private UUID fresh(UUID unit) {
        UUID branch = UUID.randomUUID();
        try {
            world.record(OutcomeWorld.unit(branch, UnitLevel.BRANCH, unit));
        } catch (WrongLevel e) {
            return unit;
        }
        return branch;
    }

    private SplitActions.Part part() {
        return new SplitActions.Part("M-" + world.count.incrementAndGet(), "Mới", null, List.of(), null);
    }

    private void units() {
        in("UnitActions.Establish", (cell, unit) -> new UnitActions.Establish(UUID.randomUUID(), UnitLevel.BRANCH,
                unit, "M-" + world.count.incrementAndGet(), "Mới", DAY, null));
        in("UnitActions.Rename", (cell, unit) -> new UnitActions.Rename(fresh(unit), "Tên mới", DAY, DECISION));
        in("UnitActions.StateKind", (cell, unit) -> new UnitActions.StateKind(fresh(unit), UnitKind.SCHOOL, DAY));
        makers.accept("UnitActions.Move", (cell, part) -> {
            if (cell.unit() == null) {
                return null;
            }
            boolean unit = part.equals("unit");
            UUID moved = fresh(unit ? cell.unit() : OutcomeWorld.OTHER_COMMUNE);
            UUID to = unit ? OutcomeWorld.OTHER_COMMUNE : cell.unit();
            return new OutcomeCases.Case(new UnitActions.Move(moved, to, DAY, DECISION), null);
        });
        in("SplitActions.Split", (cell, unit) -> new SplitActions.Split(UUID.randomUUID(), fresh(unit),
                List.of(part(), part()), DAY, DECISION));
        in("UnitActions.Dissolve", (cell, unit) -> new UnitActions.Dissolve(fresh(unit), DAY, DECISION));
        in("UnitActions.Designate", (cell, unit) -> new UnitActions.Designate(fresh(unit), 2025, DAY));
        makers.accept("UnitActions.Merge", (cell, part) -> {
            if (cell.unit() == null) {
                return null;
            }
            boolean unit = part.equals("unit");
            UUID source = fresh(unit ? cell.unit() : OutcomeWorld.OTHER_COMMUNE);
            return new OutcomeCases.Case(new UnitActions.Merge(UUID.randomUUID(), List.of(source),
                    unit ? OutcomeWorld.OTHER_BRANCH : null,
                    unit
                            ? null
                            : new UnitActions.NewUnit(cell.unit(), "M-" + world.count.incrementAndGet(), "Mới"),
                    DAY, DECISION), null);
        });
        in("UnitActions.Plan", (cell, unit) -> new UnitActions.Plan(UUID.randomUUID(), PlannedChange.DISSOLVE,
                List.of(fresh(unit)), null, LocalDate.of(2027, 1, 1), "9-TTr", DAY, null));
        in("UnitActions.GiveUp", (cell, unit) -> {
            UUID plan = UUID.randomUUID();
            world.record(new PlanUnitChange(plan, PlannedChange.DISSOLVE, List.of(fresh(unit)), null,
                    LocalDate.of(2027, 1, 1), "9-TTr", DAY));
            return new UnitActions.GiveUp(plan, DAY);
        });
    }

    private void years() {
        YearCommands years = world.part(YearCommands.class);
        makers.accept("YearCommands.publish", (cell, part) -> List.of("own", "gone", "demoted").contains(cell.place())
                ? new OutcomeCases.Case(years.publish(null, 2024, world.counted()), null)
                : null);
        AtomicInteger month = new AtomicInteger();
        in("YearCommands.signOff", (cell, unit) -> {
            int next = month.getAndIncrement();
            return years.signOff(unit, Period.month(2010 + next / 12, 1 + next % 12), world.counted());
        });
        in("YearCommands.close", (cell, unit) -> years.close(unit, 2024, world.counted()));
        in("YearCommands.supplement", (cell, unit) -> years.supplement(unit, 2023, world.counted()));
    }
}
