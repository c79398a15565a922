package vn.oneplusone.app.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitLevel;

/** The forms about a unit: how each looks, and what each asks for. */
record UnitForms(Register register) {
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 9_999;
    private static final List<String> OTHERS = List.of("with1", "with2", "with3");

    /** What can be recorded of a unit. */
    enum Deed {
        RENAME(Act.RENAME_UNIT), MOVE(Act.MOVE_UNIT), MERGE(Act.MERGE_UNITS), UNITE(Act.MERGE_UNITS), DISSOLVE(
                Act.DISSOLVE_UNIT), ESTABLISH(Act.ESTABLISH_UNIT), PILOT(Act.DESIGNATE_PILOT), PLAN(
                        Act.PLAN_UNIT_CHANGE);

        private final Act act;

        Deed(Act act) {
            this.act = act;
        }

        boolean isFor(SignedIn me, Unit unit) {
            return act.isFor(me.role()) && switch (this) {
                case MOVE, MERGE, UNITE, DISSOLVE -> unit.above() != null;
                case ESTABLISH -> unit.level() != UnitLevel.BRANCH;
                case PILOT -> unit.level() == UnitLevel.COMMUNE;
                case RENAME, PLAN -> true;
            };
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Deed of(String path) {
            return Arrays.stream(values()).filter(deed -> deed.path().equals(path)).findFirst().orElse(null);
        }
    }

    FormView.Builder of(Deed deed, Unit unit, long version, Words words) {
        FormView.Builder form = new FormView.Builder(words, deed.path(), "/units/" + unit.id() + "/changes/"
                + deed.path(), "unit." + deed.path()).version(version);
        LocalDate today = register.today();
        return switch (deed) {
            case RENAME -> decided(form.text("unitName", unit.name(), true));
            case MOVE -> decided(form.choice("parent", "", above(unit)));
            case MERGE -> decided(form.choice("into", "", peers(unit))).grave();
            case UNITE -> decided(others(form, unit).text("unitName", "", true).text("unitCode", "", true)).grave();
            case DISSOLVE -> decided(form).grave();
            case ESTABLISH -> form.text("unitName", "", true).text("unitCode", "", true).date("effective", today);
            case PILOT -> form.number("year", Integer.toString(today.getYear()), true).date("on", today);
            case PLAN -> others(form.choice("change", "", changes(words)), unit).text("unitName", "", false)
                    .date("plannedFor", null).text("document", "", true).date("on", today);
        };
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
                .filter(one -> one.level() != unit.level() && below(one.level()) == unit.level()
                        && !one.id().equals(unit.above())));
    }

    private List<Field.Choice> choices(Stream<Unit> units) {
        return units.filter(Unit::isThere).map(one -> {
            Unit above = one.above() == null ? null : register.unit(one.above());
            return new Field.Choice(one.id().toString(),
                    one.name() + (above == null || one.level() != UnitLevel.BRANCH ? "" : ", " + above.name()));
        }).toList();
    }

    private static List<Field.Choice> changes(Words words) {
        return Arrays.stream(PlannedChange.values())
                .map(change -> new Field.Choice(change.name(), words.of("planned", change))).toList();
    }

    Action understand(Deed deed, Unit unit, Form form) {
        UUID id = unit.id();
        return switch (deed) {
            case RENAME -> new UnitActions.Rename(id, needed(form, "unitName"), form.date("effective"),
                    decision(form));
            case MOVE -> new UnitActions.Move(id, form.id("parent"), form.date("effective"), decision(form));
            case MERGE -> new UnitActions.Merge(Forms.made(form, "unit"), List.of(id), form.id("into"), null,
                    form.date("effective"), decision(form));
            case UNITE -> unite(unit, form);
            case DISSOLVE -> new UnitActions.Dissolve(id, form.date("effective"), decision(form));
            case ESTABLISH -> new UnitActions.Establish(Forms.made(form, "unit"), below(unit.level()), id,
                    needed(form, "unitCode"), needed(form, "unitName"), form.date("effective"), null);
            case PILOT -> new UnitActions.Designate(id, form.number("year", FIRST_YEAR, LAST_YEAR), form.date("on"));
            case PLAN -> new UnitActions.Plan(Forms.made(form, "plan"), form.oneOf("change", PlannedChange.class),
                    all(unit, form), form.text("unitName"), form.date("plannedFor"), needed(form, "document"),
                    form.date("on"), null);
        };
    }

    private static UnitLevel below(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> UnitLevel.DISTRICT;
            case DISTRICT -> UnitLevel.COMMUNE;
            case COMMUNE, BRANCH -> UnitLevel.BRANCH;
        };
    }

    private static Action unite(Unit unit, Form form) {
        List<UUID> sources = all(unit, form);
        if (sources.size() == 1) {
            form.complain("with1", "Missing");
        }
        UUID above = unit.above() == null ? unit.id() : unit.above();
        return new UnitActions.Merge(Forms.made(form, "unit"), sources, null,
                new UnitActions.NewUnit(above, needed(form, "unitCode"), needed(form, "unitName")),
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

    private static String needed(Form form, String name) {
        String text = form.text(name);
        if (text == null) {
            form.complain(name, "Missing");
            return "";
        }
        return text;
    }
}
