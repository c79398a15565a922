package vn.oneplusone.app.actions.declared;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.declared.MemberActions.OfMember;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.AwardMember;
import vn.oneplusone.membership.commands.PersonCommand.DisciplineMember;
import vn.oneplusone.membership.commands.PersonCommand.EnlistMember;
import vn.oneplusone.membership.commands.PersonCommand.RecordPartyStep;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;

/** What happens to members who stay members: call-up, steps into the Party, awards, discipline. */
public final class RecognitionActions {
    private RecognitionActions() {}

    /** A member is called up for service. */
    @Task(Act.ENLIST)
    @Address("/members/{organization}/{person}/enlistment")
    public record Enlist(@InPath Organization organization, @InPath UUID person, LocalDate on) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new EnlistMember(person, organization, on));
        }
    }

    /**
     * A member of the Union is introduced to the Party, or admitted by it.
     *
     * @param decision its number, where it is known
     */
    @Task(Act.RECORD_PARTY_STEP)
    @Address("/people/{person}/party")
    public record TakePartyStep(@InPath UUID person, PartyStep step, LocalDate on,
            @Size(max = 100) @Nullable String decision) implements OfMember {
        @Override
        public Organization organization() {
            return Organization.UNION;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new RecordPartyStep(person, step, on, decision));
        }
    }

    /** A member is given an award. */
    @Task(Act.AWARD)
    @Address("/members/{organization}/{person}/awards")
    public record Award(@InPath Organization organization, @InPath UUID person, AwardLevel level, AwardForm form,
            Decision decision) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new AwardMember(person, organization, level, form, decision));
        }
    }

    /** A measure of discipline is taken against a member who stays one; an expulsion is an ending. */
    @Task(Act.DISCIPLINE)
    @Address("/members/{organization}/{person}/discipline")
    public record Discipline(@InPath Organization organization, @InPath UUID person, DisciplineForm form,
            Decision decision) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new DisciplineMember(person, organization, form, decision));
        }
    }
}
