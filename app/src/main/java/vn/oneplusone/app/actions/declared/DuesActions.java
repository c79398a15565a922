package vn.oneplusone.app.actions.declared;

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
import vn.oneplusone.app.actions.declared.MemberActions.OfMember;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.RecordDues;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.Organization;

/** Dues: up to which month members have paid them. */
public final class DuesActions {
    private DuesActions() {}

    /**
     * A member has paid up to a month.
     *
     * @param month the last one that is paid
     * @param entry a payment, where it is left out
     */
    @Task(Act.RECORD_DUES)
    @Address("/members/{organization}/{person}/dues")
    public record Pay(@InPath Organization organization, @InPath UUID person, @Range(min = 1900, max = 9999) int year,
            @Range(min = 1, max = 12) int month, @Nullable DuesEntry entry, LocalDate on) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new RecordDues(person, organization, year, month, entry == null ? DuesEntry.PAYMENT : entry,
                    on));
        }
    }

    /**
     * Members of one branch have paid up to the same month, on the same day.
     *
     * @param people all of them; if one is refused, nothing is recorded
     */
    @Task(Act.RECORD_DUES)
    @Address("/units/{unit}/dues")
    public record PayTogether(@InPath UUID unit, Organization organization, @Range(min = 1900, max = 9999) int year,
            @Range(min = 1, max = 12) int month, LocalDate on,
            @Size(max = 1000) List<UUID> people) implements OfMany {
        @Override
        public List<?> commands(Making making) {
            return someone().stream()
                    .map(person -> new RecordDues(person, organization, year, month, DuesEntry.PAYMENT, on)).toList();
        }
    }

    /** One step for many members of a unit. */
    public interface OfMany extends Action {
        UUID unit();

        Organization organization();

        List<UUID> people();

        @Override
        default String stream() {
            return people().isEmpty() ? UnitActions.STREAM : PersonActions.stream(people().getFirst());
        }

        /** The unit, and the membership of each of them. */
        @Override
        default List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(List.of(new Touch.InUnit(unit())));
            for (UUID id : people()) {
                Person known = now.person(id);
                Person.Membership membership = known == null ? null : known.memberships().get(organization());
                touches.add(new Touch.Affair(id, membership == null ? null : membership.branch()));
            }
            return touches;
        }

        /** @throws Refused where there is nobody */
        default List<UUID> someone() {
            if (people().isEmpty()) {
                throw Refused.members(List.of(Refused.Field.of("people", "Missing")));
            }
            return people().stream().distinct().toList();
        }
    }
}
