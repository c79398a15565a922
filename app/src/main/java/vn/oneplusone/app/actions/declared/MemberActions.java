package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.RequestedAction;

/** Memberships: how they begin, move, are graded and end. */
public final class MemberActions {
    private MemberActions() {}

    /**
     * A person becomes a member. By a referral that is open in the branch it is the end of an affair; else one begins, and to the Federation it may
     * be requested.
     *
     * @param request its id, should it become a request
     * @param person may be left out where {@code ask} says who is meant
     * @param referral that led to it, if one did
     * @param exception where the decision says that the person is admitted beyond the ages of the rules
     */
    @Task(Act.ADMIT)
    @Address("/members")
    public record Admit(@Made UUID request, @Nullable UUID person, Organization organization, UUID branch, LocalDate on,
            Decision decision, @Nullable UUID referral, @Nullable AgeException exception,
            @Valid @Nullable Ask ask) implements Requestable {
        @Override
        public String stream() {
            return person == null ? "request/" + request : PersonActions.stream(person);
        }

        @Override
        public List<Touch> touches(Register now) {
            Referral open = person == null ? null : now.referral(organization, person);
            return List.of(new Touch.InUnit(branch),
                    open != null && open.stage().isOpen() && open.branch().equals(branch)
                            ? new Touch.Affair(open.youth(), open.branch())
                            : new Touch.Beginning(person));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new AdmitMember(Subjects.known(person), organization, branch, on, decision, referral,
                    exception));
        }

        @Override
        public @Nullable RequestedAction requested() {
            return organization == Organization.FEDERATION ? RequestedAction.ADMISSION : null;
        }

        @Override
        public UUID unit() {
            return branch;
        }

        @Override
        public @Nullable UUID subject() {
            return person;
        }

        @Override
        public Admit about(UUID subject) {
            return new Admit(request, subject, organization, branch, on, decision, referral, exception, null);
        }
    }

    /** Something about a membership that is there: an affair of its branch. */
    public interface OfMember extends Action {
        Organization organization();

        UUID person();

        @Override
        default String stream() {
            return PersonActions.stream(person());
        }

        @Override
        default List<Touch> touches(Register now) {
            Person.Membership membership = membership(now);
            return List.of(new Touch.Affair(person(), membership == null ? null : membership.branch()));
        }

        default Person.@Nullable Membership membership(Register now) {
            Person known = now.person(person());
            return known == null ? null : known.memberships().get(organization());
        }
    }

    /** An admission was wrong from the beginning. */
    @Task(Act.ANNUL_ADMISSION)
    @Address("/members/{organization}/{person}/annulment")
    public record Annul(@InPath Organization organization, @InPath UUID person, Decision decision,
            @Valid @Nullable CorrectionOrder order) implements OfMember, Ordered {
        @Override
        public List<Touch> touches(Register now) {
            return with(OfMember.super.touches(now));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new AnnulAdmission(person, organization, decision, order));
        }
    }

    /**
     * A membership ends.
     *
     * @param decision its number, where there is one
     */
    @Task(Act.END_MEMBERSHIP)
    @Address("/members/{organization}/{person}/ending")
    public record End(@InPath Organization organization, @InPath UUID person, EndingReason reason, LocalDate on,
            @Size(max = 100) @Nullable String decision) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new EndMembership(person, organization, reason, on, decision));
        }
    }

    /** The grade of a year. */
    @Task(Act.CLASSIFY)
    @Address("/members/{organization}/{person}/grade")
    public record Classify(@InPath Organization organization, @InPath UUID person,
            @Range(min = 1900, max = 9999) int year, Grade grade, LocalDate on) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new ClassifyMember(person, organization, year, grade, on));
        }
    }
}
