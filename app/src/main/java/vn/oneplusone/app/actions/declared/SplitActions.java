package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.PlaceMember;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitKind;

/** The split of a unit, with the members of a split branch. */
public final class SplitActions {
    private SplitActions() {}

    /**
     * A unit that a split makes: of the same level and below the same unit.
     *
     * @param kind what it is; left out for what the unit was
     * @param below the units that stand below it from then on
     * @param members of a branch that is split: who belongs to it from then on, on a day that has come; the others belong to the first part
     */
    public record Part(@Size(max = 50) String code, @Size(max = 200) String name, @Nullable UnitKind kind,
            List<UUID> below, @Nullable List<UUID> members) {}

    /**
     * A unit is split: new units go on for it.
     *
     * @param made id from which those of the parts follow
     * @param parts the first of them goes on for whatever is not given to another one
     */
    @Task(Act.SPLIT_UNIT)
    @Address("/units/{unit}/split")
    public record Split(@Made UUID made, @InPath UUID unit, List<@Valid Part> parts, LocalDate on,
            Decision decision) implements UnitActions.OfTree {
        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(UnitActions.all(List.of(unit)));
            Unit split = now.unit(unit);
            if (split != null && split.above() != null) {
                touches.add(new Touch.InUnit(split.above()));
            }
            parts.forEach(part -> {
                part.below.forEach(below -> touches.add(new Touch.InUnit(below)));
                members(part).forEach(member -> touches.add(new Touch.Affair(member, unit)));
            });
            return touches;
        }

        private static List<UUID> members(Part part) {
            return part.members == null ? List.of() : part.members;
        }

        private UUID id(int part) {
            return UUID.nameUUIDFromBytes((made + "/" + part).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<?> commands(Making making) {
            List<SplitUnit.Part> units = new ArrayList<>();
            List<PlaceMember> placed = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                UUID id = id(i);
                units.add(new SplitUnit.Part(id, part.code, part.name, part.kind, part.below));
                if (i > 0) {
                    members(part).forEach(member -> placed.add(new PlaceMember(member, id, on, decision)));
                }
            }
            List<Object> commands = new ArrayList<>();
            commands.add(new SplitUnit(unit, units, id(0), on, decision));
            commands.addAll(placed);
            return commands;
        }
    }
}
