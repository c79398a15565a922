package vn.oneplusone.app.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.membership.events.UnitLevel;

/** What branches are called today, with the name of what is above them. */
@Component
record Branches(Register register) {
    /** A branch as it is called; {@code above} is the name of its commune. */
    record Branch(UUID id, String name, String above) {
        /** Both names. */
        public String full() {
            return above.isEmpty() ? name : name + ", " + above;
        }
    }

    /** A commune's branches. */
    record Group(String name, List<Branch> branches) {}

    /** The branch by its names; an unknown one is called by nothing. */
    Branch branch(UUID id) {
        Unit unit = register.unit(id);
        return unit == null ? new Branch(id, "–", "") : named(unit);
    }

    private Branch named(Unit unit) {
        Unit above = unitAbove(unit);
        return new Branch(unit.id(), unit.name(), above == null ? "" : above.name());
    }

    /** What was below a unit that went into another is below that one. */
    private @Nullable Unit unitAbove(Unit unit) {
        UUID above = unit.above();
        Unit found = above == null ? null : register.unit(above);
        while (found != null && found.into() != null) {
            found = register.unit(found.into());
        }
        return found;
    }

    /** The unit above, or the unit itself where there is none. */
    UUID above(UUID id) {
        Unit unit = register.unit(id);
        Unit above = unit == null ? null : unitAbove(unit);
        return above == null ? id : above.id();
    }

    /** The branches there are, by commune. */
    List<Group> there(Predicate<UUID> reached) {
        Map<String, List<Branch>> groups = new LinkedHashMap<>();
        register.units(null).stream().filter(unit -> unit.level() == UnitLevel.BRANCH && unit.isThere())
                .filter(unit -> reached.test(unit.id())).map(this::named)
                .sorted(Comparator.comparing(Branch::above).thenComparing(Branch::name))
                .forEach(branch -> groups.computeIfAbsent(branch.above(), name -> new ArrayList<>()).add(branch));
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
