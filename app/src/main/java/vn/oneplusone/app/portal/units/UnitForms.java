package vn.oneplusone.app.portal.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.portal.forms.Field;
import vn.oneplusone.app.portal.forms.Form;
import vn.oneplusone.app.portal.forms.FormView;
import vn.oneplusone.app.portal.forms.Forms;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.commands.DesignatePilot;
import vn.oneplusone.membership.commands.DissolveUnit;
import vn.oneplusone.membership.commands.EstablishUnit;
import vn.oneplusone.membership.commands.MergeUnits;
import vn.oneplusone.membership.commands.MoveUnit;
import vn.oneplusone.membership.commands.PlanUnitChange;
import vn.oneplusone.membership.commands.RenameUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitLevel;

/** The forms about a unit: how each looks, and what each asks for. */
final class UnitForms {
    static final String STREAM = "units";
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 9_999;
    private static final List<String> OTHERS = List.of("with1", "with2", "with3");

    private final Register register;

    UnitForms(Register register) {
        this.register = register;
    }

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
            return Permissions.allows(me.role(), act) && switch (this) {
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

    Asked understand(Deed deed, Unit unit, Form form) {
        UUID id = unit.id();
        return switch (deed) {
            case RENAME -> {
                String name = needed(form, "unitName");
                LocalDate on = form.date("effective");
                Decision decision = decision(form);
                yield asked(deed, id, new RenameUnit(id, name, on, decision));
            }
            case MOVE -> {
                UUID parent = form.id("parent");
                LocalDate on = form.date("effective");
                Decision decision = decision(form);
                yield asked(deed, id, new MoveUnit(id, parent, on, decision)).andFor(List.of(parent));
            }
            case MERGE -> {
                UUID into = form.id("into");
                LocalDate on = form.date("effective");
                Decision decision = decision(form);
                yield asked(deed, id, new MergeUnits(List.of(id), into, null, on, decision)).andFor(List.of(into));
            }
            case UNITE -> unite(unit, form);
            case DISSOLVE -> {
                LocalDate on = form.date("effective");
                Decision decision = decision(form);
                yield asked(deed, id, new DissolveUnit(id, on, decision));
            }
            case ESTABLISH -> {
                String name = needed(form, "unitName");
                String code = needed(form, "unitCode");
                LocalDate on = form.date("effective");
                UnitLevel level = below(unit.level());
                yield asked(deed, id, new EstablishUnit(Forms.made(form, "unit"), level, id, code, name, on));
            }
            case PILOT -> {
                int year = form.number("year", FIRST_YEAR, LAST_YEAR);
                LocalDate on = form.date("on");
                yield asked(deed, id, new DesignatePilot(id, year, on));
            }
            case PLAN -> {
                PlannedChange change = form.oneOf("change", PlannedChange.class);
                List<UUID> units = all(unit, form);
                String name = form.text("unitName");
                LocalDate plannedFor = form.date("plannedFor");
                String document = needed(form, "document");
                LocalDate on = form.date("on");
                yield asked(deed, id, new PlanUnitChange(Forms.made(form, "plan"), change, units, name, plannedFor,
                        document, on)).andFor(units);
            }
        };
    }

    private static UnitLevel below(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> UnitLevel.DISTRICT;
            case DISTRICT -> UnitLevel.COMMUNE;
            case COMMUNE, BRANCH -> UnitLevel.BRANCH;
        };
    }

    private static Asked unite(Unit unit, Form form) {
        List<UUID> sources = all(unit, form);
        if (sources.size() == 1) {
            form.complain("with1", "Missing");
        }
        String name = needed(form, "unitName");
        String code = needed(form, "unitCode");
        LocalDate on = form.date("effective");
        Decision decision = decision(form);
        UUID above = unit.above() == null ? unit.id() : unit.above();
        List<UUID> others = new ArrayList<>(sources);
        others.add(above);
        return asked(Deed.UNITE, unit.id(), new MergeUnits(sources, Forms.made(form, "unit"),
                new MergeUnits.NewUnit(above, code, name), on, decision)).andFor(others);
    }

    private static Asked asked(Deed deed, UUID unit, Object command) {
        return new Asked(deed.act, STREAM, () -> unit, () -> command);
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
