package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.actions.declared.UnitActions;
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
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;

/** What a row asks for: the same actions as forms and programs, with codes in the place of ids. All of one row are recorded together. */
final class RowActions {
    private final EventStore events;
    private final UnitCodes units;
    private final Map<String, UUID> people;
    private final Map<String, UUID> others;

    /**
     * @param people id of each person's code that the rows use
     * @param others id of each campaign's, support's and plan's code
     */
    RowActions(EventStore events, Map<String, UUID> people, Map<String, UUID> others) {
        this.events = events;
        this.units = new UnitCodes(events);
        this.people = people;
        this.others = others;
    }

    /** @throws CodeUnknown if a unit's code means nothing on that day */
    List<Action> of(ListRow row) {
        return switch (row) {
            case UnitRow r -> List.of(new UnitActions.Establish(UUID.randomUUID(), r.level(),
                    r.parentCode() == null ? null : units.unit(r.parentCode(), r.establishedOn()), r.code(), r.name(),
                    r.establishedOn(), r.pilotYear()));
            case UnitChangeRow r -> change(r);
            case UnitPlanRow r -> List.of(plan(r));
            case PersonRow r -> List.of(registration(r));
            case CorrectionRow r -> List.of(new PersonActions.Correct(person(r.personCode()), r.fullName(),
                    r.birthDate(), r.phone(), r.address(), r.identityNumber(), r.gender(), r.on()));
            case MemberRow r ->
                List.of(new MemberActions.Admit(UUID.randomUUID(), person(r.personCode()), r.organization(),
                        units.unit(r.branchCode(), r.admittedOn()), r.admittedOn(),
                        new Decision(r.decisionNumber(), r.decisionOn()), null, null));
            case EndingRow r -> List.of(new MemberActions.End(r.organization(), person(r.personCode()), r.reason(),
                    r.on(), r.decisionNumber()));
            case TransferRow r -> List.of(transfer(r));
            case ClassificationRow r -> List.of(new MemberActions.Classify(r.organization(), person(r.personCode()),
                    r.year(), r.grade(), r.on()));
            case AnnulmentRow r -> List.of(new MemberActions.Annul(r.organization(), person(r.personCode()),
                    new Decision(r.decisionNumber(), r.decisionOn())));
            case ReferralRow r -> List.of(new ReferralActions.Refer(UUID.randomUUID(), person(r.youthCode()),
                    r.organization(), r.referrerCode() == null ? null : person(r.referrerCode()),
                    units.unit(r.branchCode(), r.referredOn()), r.channel(), r.referredOn(),
                    r.campaignCode() == null ? null : other("campaign/" + r.campaignCode()), r.confirmedOn(), null));
            case ReferralStepRow r -> List.of(step(r));
            case TargetRow r -> List.of(target(r));
            case InitiativeStepRow r -> List.of(new RecordActions.Evidence(units.unit(r.unitCode(), r.on()), r.year(),
                    r.step(), r.on(), r.documentNumber(), r.summary(), null));
            case CampaignRow r -> List.of(new CampaignActions.Hold(other("campaign/" + r.campaignCode()),
                    units.unit(r.unitCode(), r.to()), r.kind(), r.from(), r.to(), r.membersPresent(),
                    r.youthsPresent(), r.result()));
            case CampaignCorrectionRow r -> List.of(new CampaignActions.Correct(other("campaign/" + r.campaignCode()),
                    units.unit(r.unitCode(), r.to()), r.kind(), r.from(), r.to(), r.membersPresent(),
                    r.youthsPresent(), r.result(), r.on()));
            case DisseminationRow r -> List.of(new RecordActions.Meeting(units.unit(r.branchCode(), r.on()), r.on(),
                    r.present(), r.roll()));
            case CapitalSupportRow r -> List.of(new SupportActions.Grant(other("support/" + r.supportCode()),
                    person(r.youthCode()), units.unit(r.unitCode(), r.on()), r.form(), r.model(), r.amount(), r.on(),
                    null));
            case DeclarationRow r -> List.of(new RecordActions.Declare(units.unit(r.unitCode(), r.on()), r.year(),
                    r.month(), r.numbers(), r.on()));
        };
    }

    /** The units that change are those that bore the codes on the day before: from that day on another unit may bear them. */
    private List<Action> change(UnitChangeRow r) {
        Decision decision = new Decision(r.decisionNumber(), r.decisionOn());
        LocalDate before = r.on().minusDays(1);
        List<UUID> changed = r.unitCodes().stream().map(code -> units.unit(code, before)).toList();
        UUID parent = r.parentCode() == null ? null : units.unit(r.parentCode(), r.on());
        String name = r.newName() == null ? "" : r.newName();
        List<Action> actions = new ArrayList<>();
        switch (r.change()) {
            case RENAME -> changed.forEach(unit -> actions.add(new UnitActions.Rename(unit, name, r.on(), decision)));
            case MOVE -> changed.forEach(unit -> actions.add(new UnitActions.Move(unit, Objects.requireNonNull(parent),
                    r.on(), decision)));
            case DISSOLVE -> changed.forEach(unit -> actions.add(new UnitActions.Dissolve(unit, r.on(), decision)));
            case MERGE -> {
                String code = Objects.requireNonNull(r.newCode());
                boolean made = parent != null && r.newName() != null;
                actions.add(new UnitActions.Merge(UUID.randomUUID(), changed,
                        made ? null : units.unit(code, before),
                        made ? new UnitActions.NewUnit(Objects.requireNonNull(parent), code, name) : null, r.on(),
                        decision));
            }
        }
        return actions;
    }

    private PersonActions.Registration registration(PersonRow r) {
        return new PersonActions.Registration(person(r.personCode()), r.fullName(), r.birthDate(), r.phone(),
                r.address(), r.identityNumber(), r.gender(), units.unit(r.unitCode(), r.registeredOn()),
                new PersonActions.Agreed(r.consentForm(), r.consentOn(), r.consentEvidence(),
                        r.representativeCode() == null ? null : person(r.representativeCode())),
                r.registeredOn(), null);
    }

    /** A later row for the same unit, organization and year is a revision. */
    private Action target(TargetRow r) {
        UUID unit = units.unit(r.unitCode(), LocalDate.of(r.year(), 1, 1));
        Decision decision = new Decision(r.decisionNumber(), r.decisionOn());
        String stream = new SetTarget(unit, r.organization(), r.year(), r.number(), decision).stream();
        return events.readEvents(stream).hasNext()
                ? new RecordActions.Revise(unit, r.organization(), r.year(), r.number(), decision)
                : new RecordActions.Set(unit, r.organization(), r.year(), r.number(), decision);
    }

    /** A row that now has an acceptance may stand for a request that is in already. */
    private Action transfer(TransferRow r) {
        UUID person = person(r.personCode());
        UUID branch = units.unit(r.branchCode(), r.requestedOn());
        boolean requested = events.readEvents("person/" + person, 0).asStream()
                .anyMatch(fact -> fact.getPayload() instanceof TransferRequested known
                        && known.organization() == r.organization() && known.to().equals(branch)
                        && known.on().equals(r.requestedOn()));
        return requested && r.acceptedOn() != null
                ? new MemberActions.AcceptMove(r.organization(), person, r.acceptedOn())
                : new MemberActions.Transfer(r.organization(), person, branch, r.requestedOn(), r.acceptedOn());
    }

    /** A row that now says that the plan was given up may stand for a plan that is in already. */
    private Action plan(UnitPlanRow r) {
        UUID plan = other("plan/" + r.planCode());
        boolean planned = events.readEvents("units", 0).asStream()
                .anyMatch(fact -> fact.getPayload() instanceof UnitChangePlanned known && known.plan().equals(plan));
        return planned && r.withdrawnOn() != null
                ? new UnitActions.GiveUp(plan, r.withdrawnOn())
                : new UnitActions.Plan(plan, PlannedChange.valueOf(r.change().name()),
                        r.unitCodes().stream().map(code -> units.unit(code, r.on())).toList(), r.newName(),
                        r.plannedFor(), r.documentNumber(), r.on(), r.withdrawnOn());
    }

    private Action step(ReferralStepRow r) {
        UUID youth = person(r.youthCode());
        return switch (r.step()) {
            case CONFIRMED -> new ReferralActions.Confirm(r.organization(), youth, r.on());
            case CLASS -> new ReferralActions.Prepare(r.organization(), youth, PreparationStep.CLASS, r.on(), null);
            case HELPER -> new ReferralActions.Prepare(r.organization(), youth, PreparationStep.HELPER, r.on(),
                    r.helperCode() == null ? null : person(r.helperCode()));
            case PROBATION_TASK ->
                new ReferralActions.Prepare(r.organization(), youth, PreparationStep.PROBATION_TASK, r.on(), null);
            case ENDORSED -> new ReferralActions.Endorse(r.organization(), youth, r.present(), r.votesFor(), r.on());
            case APPROVED -> new ReferralActions.Approve(r.organization(), youth,
                    new Decision(r.decisionNumber() == null ? "" : r.decisionNumber(), r.on()), r.ceremonyOn());
            case DECLINED -> new ReferralActions.Decline(r.organization(), youth,
                    r.declinedBy() == null ? DeclinedBy.YOUTH : r.declinedBy(), r.note(), r.on());
            case WITHDRAWN -> new ReferralActions.Withdraw(r.organization(), youth, r.note(), r.on());
            case LAPSED -> new ReferralActions.Lapse(r.organization(), youth, r.on());
        };
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
}
