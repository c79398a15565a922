package vn.oneplusone.app.actions.declared;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.declared.MemberActions.OfMember;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.AgreeStay;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.StayReason;

/** Coming of age: who leaves the Union because of it, and who stays on. */
public final class AgeActions {
    private AgeActions() {}

    /**
     * Members of the Union come of age by one decision.
     *
     * @param unit whose members they are, or one below it
     * @param decision its day is the day on which they leave
     * @param people all of them; if one is refused, nothing is recorded
     */
    @Task(Act.END_MEMBERSHIP)
    @Address("/units/{unit}/coming-of-age")
    public record ComeOfAge(@InPath UUID unit, Decision decision,
            @Size(max = 1000) List<UUID> people) implements DuesActions.OfMany {
        @Override
        public Organization organization() {
            return Organization.UNION;
        }

        @Override
        public List<?> commands(Making making) {
            return someone().stream().map(person -> new EndMembership(person, Organization.UNION,
                    EndingReason.CAME_OF_AGE, decision.on(), decision.number())).toList();
        }
    }

    /**
     * A member of the Union stays on beyond the age, by the branch's decision.
     *
     * @param until the day on which they are due after all
     */
    @Task(Act.AGREE_STAY)
    @Address("/people/{person}/stay")
    public record Stay(@InPath UUID person, StayReason reason, LocalDate until, LocalDate on) implements OfMember {
        @Override
        public Organization organization() {
            return Organization.UNION;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new AgreeStay(person, reason, until, on));
        }
    }
}
