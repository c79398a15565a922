package vn.oneplusone.app.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/** The forms about a unit. */
@Component
record UnitForms(Register register, UnitSplitForm split) {
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 9_999;
    private static final List<String> OTHERS = List.of("with1", "with2", "with3");

    Offers<Unit> ofUnit(ToLongFunction<Unit> version) {
        return new Offers<>("unit", unit -> "/units/" + unit.id() + "/changes", version, List.of(
                offer("rename", Act.RENAME_UNIT, unit -> true,
                        (form, unit, me) -> decided(form.text("unitName", unit.name(), true)),
                        (unit, form) -> new UnitActions.Rename(unit.id(), form.neededText("unitName"),
                                form.date("effective"), decision(form))),
                offer("move", Act.MOVE_UNIT, unit -> unit.above() != null,
                        (form, unit, me) -> decided(form.choice("parent", "", above(unit))),
                        (unit, form) -> new UnitActions.Move(unit.id(), form.id("parent"), form.date("effective"),
                                decision(form))),
                offer("merge", Act.MERGE_UNITS, unit -> unit.above() != null,
                        (form, unit, me) -> decided(form.choice("into", "", peers(unit))).grave(),
                        (unit, form) -> new UnitActions.Merge(form.made("unit"), List.of(unit.id()),
                                form.id("into"), null, form.date("effective"), decision(form))),
                offer("unite", Act.MERGE_UNITS, unit -> unit.above() != null,
                        (form, unit, me) -> decided(
                                others(form, unit).text("unitName", "", true).text("unitCode", "", true)).grave(),
                        UnitForms::unite),
                offer("split", Act.SPLIT_UNIT, unit -> unit.above() != null,
                        (form, unit, me) -> {
                            split.add(form, unit, me);
                            decided(form).grave();
                        },
                        split::action),
                offer("dissolve", Act.DISSOLVE_UNIT, unit -> unit.above() != null,
                        (form, unit, me) -> decided(form).grave(),
                        (unit, form) -> new UnitActions.Dissolve(unit.id(), form.date("effective"), decision(form))),
                offer("establish", Act.ESTABLISH_UNIT, unit -> unit.level() != UnitLevel.BRANCH,
                        (form, unit, me) -> form.text("unitName", "", true).text("unitCode", "", true)
                                .choice("unitLevel", below(unit.level()).name(), lower(unit, form))
                                .optionalOneOf("unitKind", UnitKind.class, "unit-kind")
                                .date("effective", register.today()),
                        (unit, form) -> new UnitActions.Establish(form.made("unit"),
                                Objects.requireNonNullElse(form.optionalOneOf("unitLevel", UnitLevel.class),
                                        below(unit.level())),
                                unit.id(), form.neededText("unitCode"), form.neededText("unitName"),
                                form.date("effective"), null, form.optionalOneOf("unitKind", UnitKind.class))),
                offer("kind", Act.STATE_UNIT_KIND, unit -> true,
                        (form, unit, me) -> form
                                .choiceOrNone("unitKind", "", form.constants(UnitKind.class, "unit-kind"))
                                .date("on", unit.kind() == null ? unit.established() : register.today()),
                        (unit, form) -> new UnitActions.StateKind(unit.id(), form.oneOf("unitKind", UnitKind.class),
                                form.date("on"))),
                offer("pilot", Act.DESIGNATE_PILOT, unit -> unit.level() == UnitLevel.COMMUNE,
                        (form, unit, me) -> form.number("year", Integer.toString(register.today().getYear()), true)
                                .date("on", register.today()),
                        (unit, form) -> new UnitActions.Designate(unit.id(),
                                form.number("year", FIRST_YEAR, LAST_YEAR), form.date("on"))),
                offer("plan", Act.PLAN_UNIT_CHANGE, unit -> true,
                        (form, unit, me) -> others(
                                form.choice("change", "", form.constants(PlannedChange.class, "planned")), unit)
                                .text("unitName", "", false).date("plannedFor", null).text("document", "", true)
                                .date("on", register.today()),
                        (unit, form) -> new UnitActions.Plan(form.made("plan"),
                                form.oneOf("change", PlannedChange.class), all(unit, form), form.text("unitName"),
                                form.date("plannedFor"), form.neededText("document"), form.date("on"), null))));
    }

    private static Offer<Unit> offer(String path, Act act, Predicate<Unit> open, Offer.Fields<Unit> fields,
            BiFunction<Unit, Form, Action> action) {
        return new Offer<>(path, act, (unit, me) -> unit.isThere() && open.test(unit), fields, action);
    }

    private static FormView.Builder decided(FormView.Builder form) {
        return form.date("effective", null).text("number", "", true).date("decidedOn", null);
    }

    private FormView.Builder others(FormView.Builder form, Unit unit) {
        List<Field.Choice> choices = new ArrayList<>();
        choices.add(new Field.Choice("", "–"));
        choices.addAll(peers(unit));
        OTHERS.forEach(name -> form.choice(name, "", choices));
        return form;
    }

    private List<Field.Choice> peers(Unit unit) {
        return choices(register.units(null).stream()
                .filter(one -> one.level() == unit.level() && !one.id().equals(unit.id())));
    }

    private List<Field.Choice> above(Unit unit) {
        return choices(register.units(null).stream()
                .filter(one -> one.level().compareTo(unit.level()) < 0 && !one.id().equals(unit.above())));
    }

    private List<Field.Choice> choices(Stream<Unit> units) {
        return units.filter(Unit::isThere).map(one -> {
            Unit above = one.above() == null ? null : register.unit(one.above());
            return new Field.Choice(one.id().toString(),
                    one.name() + (above == null || one.level() != UnitLevel.BRANCH ? "" : ", " + above.name()));
        }).toList();
    }

    private static UnitLevel below(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> UnitLevel.DISTRICT;
            case DISTRICT -> UnitLevel.COMMUNE;
            case COMMUNE, BRANCH -> UnitLevel.BRANCH;
        };
    }

    /** A school may stand directly below the district, and a branch below either. */
    private static List<Field.Choice> lower(Unit unit, FormView.Builder form) {
        return form.constants(UnitLevel.class, "level").stream()
                .filter(level -> UnitLevel.valueOf(level.value()).compareTo(unit.level()) > 0).toList();
    }

    private static Action unite(Unit unit, Form form) {
        List<UUID> sources = all(unit, form);
        if (sources.size() == 1) {
            form.complain("with1", "Missing");
        }
        UUID above = unit.above() == null ? unit.id() : unit.above();
        return new UnitActions.Merge(form.made("unit"), sources, null,
                new UnitActions.NewUnit(above, form.neededText("unitCode"), form.neededText("unitName")),
                form.date("effective"), decision(form));
    }

    private static List<UUID> all(Unit unit, Form form) {
        List<UUID> units = new ArrayList<>();
        units.add(unit.id());
        for (String name : OTHERS) {
            UUID other = form.optionalId(name);
            if (other != null && !units.contains(other)) {
                units.add(other);
            }
        }
        return units;
    }

    private static Decision decision(Form form) {
        return form.decision("number", "decidedOn");
    }
}
