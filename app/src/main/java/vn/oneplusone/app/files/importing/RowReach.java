package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.AnnulmentRow;
import vn.oneplusone.app.files.rows.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.CampaignRow;
import vn.oneplusone.app.files.rows.CapitalSupportRow;
import vn.oneplusone.app.files.rows.ClassificationRow;
import vn.oneplusone.app.files.rows.CorrectionRow;
import vn.oneplusone.app.files.rows.DeclarationRow;
import vn.oneplusone.app.files.rows.DisseminationRow;
import vn.oneplusone.app.files.rows.EndingRow;
import vn.oneplusone.app.files.rows.InitiativeStepRow;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.MemberRow;
import vn.oneplusone.app.files.rows.PersonRow;
import vn.oneplusone.app.files.rows.ReferralRow;
import vn.oneplusone.app.files.rows.ReferralStepRow;
import vn.oneplusone.app.files.rows.TargetRow;
import vn.oneplusone.app.files.rows.TransferRow;
import vn.oneplusone.app.files.rows.UnitChangeRow;
import vn.oneplusone.app.files.rows.UnitPlanRow;
import vn.oneplusone.app.files.rows.UnitRow;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * Asks for each row whether the unit that answers for it is within reach: the same unit as for a command over the network. It is asked
 * just before the row is recorded, so that it may stand on rows before it.
 */
final class RowReach {
    private final Reach reach;
    private final EventStore events;
    private final BiFunction<String, LocalDate, UUID> units;
    private final Function<String, UUID> people;

    /**
     * @param units the unit of a code on a day
     * @param people the id of a person's code
     */
    RowReach(Reach reach, EventStore events, BiFunction<String, LocalDate, UUID> units,
            Function<String, UUID> people) {
        this.reach = reach;
        this.events = events;
        this.units = units;
        this.people = people;
    }

    /**
     * @throws BeyondReach if it is not
     * @throws CodeUnknown if the row names a unit that does not exist
     */
    void require(ListRow row) {
        if (reach.equals(Reach.ALL)) {
            return;
        }
        boolean within = switch (row) {
            case UnitRow r -> reach.to(r.parentCode() == null ? null : units.apply(r.parentCode(), r.establishedOn()));
            case UnitChangeRow r -> change(r);
            case UnitPlanRow r -> all(r.unitCodes(), r.on());
            case TargetRow r -> reach.orders(units.apply(r.unitCode(), LocalDate.of(r.year(), 1, 1)));
            case PersonRow r -> unit(r.unitCode(), r.registeredOn());
            case MemberRow r -> unit(r.branchCode(), r.admittedOn());
            case ReferralRow r -> unit(r.branchCode(), r.referredOn());
            case ReferralStepRow r -> reach.to(ofReferral(people.apply(r.youthCode()), r.organization()));
            case EndingRow r -> member(r.personCode(), r.organization());
            case ClassificationRow r -> member(r.personCode(), r.organization());
            case AnnulmentRow r -> member(r.personCode(), r.organization());
            case TransferRow r -> member(r.personCode(), r.organization())
                    && (r.acceptedOn() == null || unit(r.branchCode(), r.requestedOn()));
            case CorrectionRow r -> person(people.apply(r.personCode()));
            case InitiativeStepRow r -> unit(r.unitCode(), r.on());
            case CampaignRow r -> unit(r.unitCode(), r.to());
            case CampaignCorrectionRow r -> unit(r.unitCode(), r.to());
            case DisseminationRow r -> unit(r.branchCode(), r.on());
            case CapitalSupportRow r -> unit(r.unitCode(), r.on());
            case DeclarationRow r -> unit(r.unitCode(), r.on());
        };
        if (!within) {
            throw new BeyondReach();
        }
    }

    private boolean unit(String code, LocalDate on) {
        return reach.to(units.apply(code, on));
    }

    private boolean change(UnitChangeRow row) {
        LocalDate before = row.on().minusDays(1);
        return all(row.unitCodes(), before)
                && (row.parentCode() == null || unit(row.parentCode(), row.on()))
                && (row.newCode() == null || row.newName() != null || unit(row.newCode(), before));
    }

    private boolean all(List<String> codes, LocalDate on) {
        return codes.stream().allMatch(code -> reach.orders(units.apply(code, on)));
    }

    private boolean member(String code, Organization organization) {
        return reach.to(ofMember(people.apply(code), organization));
    }

    /** Details are corrected where the person was registered, or is a member. */
    private boolean person(UUID person) {
        return Stream.of(ofPerson(events, person), ofMember(person, Organization.UNION),
                ofMember(person, Organization.FEDERATION)).anyMatch(reach::to);
    }

    /** The unit that registered a person; null where nobody did. */
    static @Nullable UUID ofPerson(EventStore events, UUID person) {
        DomainEventStream facts = events.readEvents("person/" + person);
        while (facts.hasNext()) {
            if (facts.next().getPayload() instanceof PersonRegistered registered) {
                return registered.unit();
            }
        }
        return null;
    }

    private @Nullable UUID ofMember(UUID person, Organization organization) {
        UUID branch = null;
        DomainEventStream facts = events.readEvents("person/" + person);
        while (facts.hasNext()) {
            Object fact = facts.next().getPayload();
            if (fact instanceof MemberAdmitted admitted && admitted.organization() == organization) {
                branch = admitted.branch();
            } else if (fact instanceof TransferAccepted transfer && transfer.organization() == organization) {
                branch = transfer.to();
            }
        }
        return branch;
    }

    private @Nullable UUID ofReferral(UUID youth, Organization organization) {
        UUID branch = null;
        DomainEventStream facts = events.readEvents("referral/" + organization + "/" + youth);
        while (facts.hasNext()) {
            if (facts.next().getPayload() instanceof YouthReferred referred) {
                branch = referred.branch();
            }
        }
        return branch;
    }
}
