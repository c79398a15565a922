package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import vn.oneplusone.campaign.commands.CorrectCampaign;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.HoldCampaign;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.commands.RecordStep;
import vn.oneplusone.campaign.commands.ReviseTarget;
import vn.oneplusone.campaign.commands.SetTarget;
import vn.oneplusone.membership.commands.AcceptTransfer;
import vn.oneplusone.membership.commands.AdmitMember;
import vn.oneplusone.membership.commands.AnnulAdmission;
import vn.oneplusone.membership.commands.ClassifyMember;
import vn.oneplusone.membership.commands.CorrectDetails;
import vn.oneplusone.membership.commands.DesignatePilot;
import vn.oneplusone.membership.commands.DissolveUnit;
import vn.oneplusone.membership.commands.EndMembership;
import vn.oneplusone.membership.commands.EstablishUnit;
import vn.oneplusone.membership.commands.MergeUnits;
import vn.oneplusone.membership.commands.MoveUnit;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.PlanUnitChange;
import vn.oneplusone.membership.commands.RegisterPerson;
import vn.oneplusone.membership.commands.RenameUnit;
import vn.oneplusone.membership.commands.RequestTransfer;
import vn.oneplusone.membership.commands.WithdrawUnitPlan;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.referral.commands.ApproveReferral;
import vn.oneplusone.referral.commands.ConfirmYouth;
import vn.oneplusone.referral.commands.DeclineReferral;
import vn.oneplusone.referral.commands.EndorseReferral;
import vn.oneplusone.referral.commands.LapseReferral;
import vn.oneplusone.referral.commands.RecordPreparation;
import vn.oneplusone.referral.commands.ReferYouth;
import vn.oneplusone.referral.commands.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;

/** What a row asks the modules to do: the commands of one unit of work. */
final class RowCommands {
    private final EventStore events;
    private final UnitCodes units;
    private final Map<String, UUID> people;
    private final Map<String, UUID> others;

    /**
     * @param people id of each person's code that the rows use
     * @param others id of each campaign's and support's code
     */
    RowCommands(EventStore events, Map<String, UUID> people, Map<String, UUID> others) {
        this.events = events;
        this.units = new UnitCodes(events);
        this.people = people;
        this.others = others;
    }

    /**
     * @param text the row's free text, sealed
     * @throws CodeUnknown if a unit's code means nothing on that day
     */
    Object[] of(ListRow row, @Nullable SealedText text) {
        return switch (row) {
            case UnitRow r -> unit(r);
            case UnitChangeRow r -> change(r);
            case PersonRow r -> one(register(r, text));
            case MemberRow r -> one(new AdmitMember(person(r.personCode()), r.organization(),
                    units.unit(r.branchCode(), r.admittedOn()), r.admittedOn(),
                    new Decision(r.decisionNumber(), r.decisionOn()), null));
            case TargetRow r -> one(target(r));
            case ReferralRow r -> referral(r);
            case ReferralStepRow r -> one(step(r, text));
            case EndingRow r -> one(new EndMembership(person(r.personCode()), r.organization(), r.reason(), r.on(),
                    r.decisionNumber()));
            case InitiativeStepRow r -> one(new RecordStep(units.unit(r.unitCode(), r.on()), r.year(), r.step(),
                    r.on(), r.documentNumber(), text, null));
            case CampaignRow r -> one(new HoldCampaign(other("campaign/" + r.campaignCode()),
                    units.unit(r.unitCode(), r.to()), r.kind(), r.from(), r.to(), r.membersPresent(),
                    r.youthsPresent(), text));
            case DisseminationRow r -> one(new RecordDissemination(units.unit(r.branchCode(), r.on()), r.on(),
                    r.present(), r.roll()));
            case CapitalSupportRow r -> one(new GrantCapitalSupport(other("support/" + r.supportCode()),
                    person(r.youthCode()), units.unit(r.unitCode(), r.on()), r.form(), r.model(), r.amount(), r.on()));
            case TransferRow r -> transfer(r);
            case UnitPlanRow r -> plan(r);
            case ClassificationRow r -> one(new ClassifyMember(person(r.personCode()), r.organization(), r.year(),
                    r.grade(), r.on()));
            case AnnulmentRow r -> one(new AnnulAdmission(person(r.personCode()), r.organization(),
                    new Decision(r.decisionNumber(), r.decisionOn())));
            case CorrectionRow r -> one(new CorrectDetails(person(r.personCode()), new PersonalDetails(r.fullName(),
                    r.birthDate(), r.phone(), r.address(), r.identityNumber()), r.gender(), r.on()));
            case DeclarationRow r -> one(new DeclareFigures(units.unit(r.unitCode(), r.on()), r.year(), r.month(),
                    r.numbers(), r.on()));
            case CampaignCorrectionRow r -> one(new CorrectCampaign(other("campaign/" + r.campaignCode()),
                    units.unit(r.unitCode(), r.to()), r.kind(), r.from(), r.to(), r.membersPresent(),
                    r.youthsPresent(), text, r.on()));
        };
    }

    private Object[] unit(UnitRow r) {
        UUID parent = r.parentCode() == null ? null : units.unit(r.parentCode(), r.establishedOn());
        UUID unit = UUID.randomUUID();
        EstablishUnit establish = new EstablishUnit(unit, r.level(), parent, r.code(), r.name(), r.establishedOn());
        if (r.pilotYear() == null) {
            return one(establish);
        }
        LocalDate first = LocalDate.of(r.pilotYear(), 1, 1);
        LocalDate on = first.isBefore(r.establishedOn()) ? r.establishedOn() : first;
        return new Object[]{establish, new DesignatePilot(unit, r.pilotYear(), on)};
    }

    /** The units that change are those that bore the codes on the day before: from that day on another unit may bear them. */
    private Object[] change(UnitChangeRow r) {
        Decision decision = new Decision(r.decisionNumber(), r.decisionOn());
        LocalDate before = r.on().minusDays(1);
        List<UUID> changed = r.unitCodes().stream().map(code -> units.unit(code, before)).toList();
        UUID parent = r.parentCode() == null ? null : units.unit(r.parentCode(), r.on());
        String name = r.newName() == null ? "" : r.newName();
        return switch (r.change()) {
            case RENAME -> changed.stream().map(unit -> new RenameUnit(unit, name, r.on(), decision)).toArray();
            case MOVE -> changed.stream().map(unit -> new MoveUnit(unit, Objects.requireNonNull(parent), r.on(),
                    decision)).toArray();
            case DISSOLVE -> changed.stream().map(unit -> new DissolveUnit(unit, r.on(), decision)).toArray();
            case MERGE -> {
                String code = Objects.requireNonNull(r.newCode());
                yield one(parent == null || r.newName() == null
                        ? new MergeUnits(changed, units.unit(code, before), null, r.on(), decision)
                        : new MergeUnits(changed, UUID.randomUUID(), new MergeUnits.NewUnit(parent, code, name),
                                r.on(), decision));
            }
        };
    }

    private RegisterPerson register(PersonRow r, @Nullable SealedText evidence) {
        PersonalDetails details = new PersonalDetails(r.fullName(), r.birthDate(), r.phone(), r.address(),
                r.identityNumber());
        Consent consent = new Consent(r.consentForm(), r.consentOn(), evidence == null ? null : evidence.value(),
                r.representativeCode() == null ? null : person(r.representativeCode()));
        return new RegisterPerson(person(r.personCode()), details, r.gender(),
                units.unit(r.unitCode(), r.registeredOn()), consent, r.registeredOn());
    }

    /** A later row for the same unit, organization and year is a revision. */
    private Object target(TargetRow r) {
        UUID unit = units.unit(r.unitCode(), LocalDate.of(r.year(), 1, 1));
        Decision decision = new Decision(r.decisionNumber(), r.decisionOn());
        SetTarget set = new SetTarget(unit, r.organization(), r.year(), r.number(), decision);
        return events.readEvents(set.stream()).hasNext()
                ? new ReviseTarget(unit, r.organization(), r.year(), r.number(), decision)
                : set;
    }

    private Object[] referral(ReferralRow r) {
        List<Object> commands = new ArrayList<>();
        UUID youth = person(r.youthCode());
        commands.add(new ReferYouth(UUID.randomUUID(), youth, r.organization(),
                r.referrerCode() == null ? null : person(r.referrerCode()), units.unit(r.branchCode(), r.referredOn()),
                r.channel(), r.referredOn(),
                r.campaignCode() == null ? null : other("campaign/" + r.campaignCode())));
        if (r.confirmedOn() != null) {
            commands.add(new ConfirmYouth(youth, r.organization(), r.confirmedOn()));
        }
        return commands.toArray();
    }

    /** A row that now has an acceptance may stand for a request that is in already. */
    private Object[] transfer(TransferRow r) {
        UUID person = person(r.personCode());
        UUID branch = units.unit(r.branchCode(), r.requestedOn());
        boolean requested = events.readEvents("person/" + person, 0).asStream()
                .anyMatch(fact -> fact.getPayload() instanceof TransferRequested known
                        && known.organization() == r.organization() && known.to().equals(branch)
                        && known.on().equals(r.requestedOn()));
        List<Object> commands = new ArrayList<>();
        if (!requested || r.acceptedOn() == null) {
            commands.add(new RequestTransfer(person, r.organization(), branch, r.requestedOn()));
        }
        if (r.acceptedOn() != null) {
            commands.add(new AcceptTransfer(person, r.organization(), r.acceptedOn()));
        }
        return commands.toArray();
    }

    /** A row that now says that the plan was given up may stand for a plan that is in already. */
    private Object[] plan(UnitPlanRow r) {
        UUID plan = other("plan/" + r.planCode());
        boolean planned = events.readEvents("units", 0).asStream()
                .anyMatch(fact -> fact.getPayload() instanceof UnitChangePlanned known && known.plan().equals(plan));
        List<Object> commands = new ArrayList<>();
        if (!planned || r.withdrawnOn() == null) {
            commands.add(new PlanUnitChange(plan, PlannedChange.valueOf(r.change().name()),
                    r.unitCodes().stream().map(code -> units.unit(code, r.on())).toList(), r.newName(), r.plannedFor(),
                    r.documentNumber(), r.on()));
        }
        if (r.withdrawnOn() != null) {
            commands.add(new WithdrawUnitPlan(plan, r.withdrawnOn()));
        }
        return commands.toArray();
    }

    private Object step(ReferralStepRow r, @Nullable SealedText note) {
        UUID youth = person(r.youthCode());
        return switch (r.step()) {
            case CONFIRMED -> new ConfirmYouth(youth, r.organization(), r.on());
            case CLASS -> new RecordPreparation(youth, r.organization(), PreparationStep.CLASS, r.on(), null);
            case HELPER -> new RecordPreparation(youth, r.organization(), PreparationStep.HELPER, r.on(),
                    r.helperCode() == null ? null : person(r.helperCode()));
            case PROBATION_TASK -> new RecordPreparation(youth, r.organization(), PreparationStep.PROBATION_TASK,
                    r.on(), null);
            case ENDORSED -> new EndorseReferral(youth, r.organization(), r.present(), r.votesFor(), r.on());
            case APPROVED -> new ApproveReferral(youth, r.organization(),
                    new Decision(r.decisionNumber() == null ? "" : r.decisionNumber(), r.on()), r.ceremonyOn());
            case DECLINED -> new DeclineReferral(youth, r.organization(),
                    r.declinedBy() == null ? DeclinedBy.YOUTH : r.declinedBy(), note, r.on());
            case WITHDRAWN -> new WithdrawReferral(youth, r.organization(), note, r.on());
            case LAPSED -> new LapseReferral(youth, r.organization(), r.on());
        };
    }

    /** Which unit a code means, and who; for those who ask before a row is recorded. */
    RowReach reach(Reach reach) {
        return new RowReach(reach, events, units::unit, this::person);
    }

    private UUID person(String code) {
        return known(people, code);
    }

    private UUID other(String code) {
        return known(others, code);
    }

    private static UUID known(Map<String, UUID> ids, String code) {
        UUID id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("no id was reserved for a code of this row");
        }
        return id;
    }

    private static Object[] one(Object command) {
        return new Object[]{command};
    }
}
