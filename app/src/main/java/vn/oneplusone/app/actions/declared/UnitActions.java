package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.commands.UnitCommand.PlanUnitChange;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.commands.UnitCommand.StateUnitKind;
import vn.oneplusone.membership.commands.UnitCommand.WithdrawUnitPlan;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/** The tree of units: what was decided about it, and what is only planned. */
public final class UnitActions {
    /** The stream of the whole tree. */
    public static final String STREAM = "units";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private UnitActions() {}

    public interface OfTree extends Action {
        @Override
        default String stream() {
            return STREAM;
        }
    }

    static List<Touch> all(List<UUID> units) {
        List<Touch> touches = new ArrayList<>();
        units.forEach(unit -> touches.add(new Touch.InUnit(unit)));
        if (touches.isEmpty()) {
            touches.add(new Touch.InUnit(null));
        }
        return touches;
    }

    /**
     * A unit comes into being.
     *
     * @param parent the unit directly above; only the top has none
     * @param pilotYear the year in which it tries 1+1 first, if it does
     * @param kind what it is, where that is known
     */
    @Task(Act.ESTABLISH_UNIT)
    @Address("/units")
    public record Establish(@Made UUID unit, UnitLevel level, @Nullable UUID parent, @Size(max = 50) String code,
            @Size(max = 200) String name, LocalDate on,
            @Range(min = FIRST_YEAR, max = LAST_YEAR) @Nullable Integer pilotYear,
            @Nullable UnitKind kind) implements OfTree {
        /** With no kind stated. */
        public Establish(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name, LocalDate on,
                @Nullable Integer pilotYear) {
            this(unit, level, parent, code, name, on, pilotYear, null);
        }

        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(parent));
        }

        @Override
        public List<?> commands(Making making) {
            EstablishUnit establish = new EstablishUnit(unit, level, parent, code, name, on, kind);
            if (pilotYear == null) {
                return List.of(establish);
            }
            LocalDate first = LocalDate.of(pilotYear, 1, 1);
            return List.of(establish, new DesignatePilot(unit, pilotYear, first.isBefore(on) ? on : first));
        }
    }

    /** A unit gets another name. */
    @Task(Act.RENAME_UNIT)
    @Address("/units/{unit}/name")
    public record Rename(@InPath UUID unit, @Size(max = 200) String name, LocalDate on,
            Decision decision) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new RenameUnit(unit, name, on, decision));
        }
    }

    /**
     * What a unit is.
     *
     * @param on the first day on which it is so
     */
    @Task(Act.STATE_UNIT_KIND)
    @Address("/units/{unit}/kind")
    public record StateKind(@InPath UUID unit, UnitKind kind, LocalDate on) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new StateUnitKind(unit, kind, on));
        }
    }

    /** A unit stands below another one. */
    @Task(Act.MOVE_UNIT)
    @Address("/units/{unit}/place")
    public record Move(@InPath UUID unit, UUID parent, LocalDate on, Decision decision) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return all(List.of(unit, parent));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new MoveUnit(unit, parent, on, decision));
        }
    }

    /** A unit is no more and went into none. */
    @Task(Act.DISSOLVE_UNIT)
    @Address("/units/{unit}/dissolution")
    public record Dissolve(@InPath UUID unit, LocalDate on, Decision decision) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new DissolveUnit(unit, on, decision));
        }
    }

    /** A unit tries 1+1 first in a year. */
    @Task(Act.DESIGNATE_PILOT)
    @Address("/units/{unit}/pilot")
    public record Designate(@InPath UUID unit, @Range(min = FIRST_YEAR, max = LAST_YEAR) int year,
            LocalDate on) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new DesignatePilot(unit, year, on));
        }
    }

    /** A unit that a merger makes. */
    public record NewUnit(UUID parent, @Size(max = 50) String code, @Size(max = 200) String name) {}

    /**
     * Units go into one.
     *
     * @param goesOn id of the unit that the merger makes
     * @param target the unit that goes on, where it exists
     * @param made what it is, where the merger makes it: one of the two
     */
    @Task(Act.MERGE_UNITS)
    @Address("/units/mergers")
    public record Merge(@Made UUID goesOn, List<UUID> sources, @Nullable UUID target, @Valid @Nullable NewUnit made,
            LocalDate on, Decision decision) implements OfTree {
        /** @throws Refused unless exactly one of target and made is there */
        public Merge {
            if ((target == null) == (made == null)) {
                throw Refused.members(List.of(Refused.Field.of("target", "TargetOrMade")));
            }
        }

        @Override
        public List<Touch> touches(Register now) {
            List<UUID> units = new ArrayList<>(sources);
            if (target != null) {
                units.add(target);
            } else if (made != null) {
                units.add(made.parent);
            }
            return sources.isEmpty() ? all(List.of()) : all(units);
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new MergeUnits(sources, target == null ? goesOn : target,
                    made == null ? null : new MergeUnits.NewUnit(made.parent, made.code, made.name), on, decision));
        }
    }

    /**
     * A change of units is only planned: noted, and nothing changes.
     *
     * @param name the name that the unit would bear
     * @param document number of the paper that proposes it
     * @param on the date of that paper
     * @param withdrawnOn the day on which it was given up, where that is known already
     */
    @Task(Act.PLAN_UNIT_CHANGE)
    @Address(value = "/units/plans", operation = "UnitPlans_plan")
    public record Plan(@Made UUID plan, PlannedChange change, List<UUID> units,
            @Size(max = 200) @Nullable String name, LocalDate plannedFor, @Size(max = 100) String document,
            LocalDate on, @Nullable LocalDate withdrawnOn) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return all(units);
        }

        @Override
        public List<?> commands(Making making) {
            PlanUnitChange noted = new PlanUnitChange(plan, change, units, name, plannedFor, document, on);
            return withdrawnOn == null ? List.of(noted) : List.of(noted, new WithdrawUnitPlan(plan, withdrawnOn));
        }
    }

    /** A plan is given up. */
    @Task(Act.WITHDRAW_UNIT_PLAN)
    @Address(value = "/units/plans/{plan}/withdrawal", operation = "UnitPlans_withdraw")
    public record GiveUp(@InPath UUID plan, LocalDate on) implements OfTree {
        @Override
        public List<Touch> touches(Register now) {
            return all(now.unitsOfPlan(plan));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new WithdrawUnitPlan(plan, on));
        }
    }
}
