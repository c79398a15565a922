package vn.oneplusone.app.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.actions.declared.DuesActions;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.SplitActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.rows.campaign.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.CapitalSupportRow;
import vn.oneplusone.app.files.rows.campaign.DeclarationRow;
import vn.oneplusone.app.files.rows.campaign.DisseminationRow;
import vn.oneplusone.app.files.rows.campaign.InitiativeStepRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.AnnulmentRow;
import vn.oneplusone.app.files.rows.membership.AwardRow;
import vn.oneplusone.app.files.rows.membership.ClassificationRow;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.DisciplineRow;
import vn.oneplusone.app.files.rows.membership.DuesRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.EnlistmentRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PartyStepRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.StayRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityEndRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitPlanRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.rows.referral.ReferralCorrectionRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.DisciplineMeasure;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralCorrection;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitChangePlanned;

/** The row of a list that asks for an action; whom and what it names has a code. */
final class ListRows {
    private static final String FILE = "";

    private final Doors doors;
    private final OutcomeWorld world;

    ListRows(Doors doors) {
        this.doors = doors;
        this.world = doors.world();
    }

    /** A row, and the kind of its list. */
    record Row(ListKind kind, ListRow row) {}

    Row of(Action action) {
        return switch (action) {
            case PersonActions.Registration a -> new Row(ListKind.PEOPLE, new PersonRow(FILE, 2,
                    "N-" + world.count.incrementAndGet(), a.fullName(), a.birthDate(), a.gender(), null, null, null,
                    unit(a.unit()), a.consent().how(), a.consent().on(), null, optional(a.consent().representative()),
                    a.on()));
            case PersonActions.Correct a -> new Row(ListKind.CORRECTIONS, new CorrectionRow(FILE, 2,
                    person(a.person()), a.fullName(), a.birthDate(), a.gender(), null, null, null, a.on()));
            case MemberActions.Admit a -> new Row(ListKind.MEMBERS, new MemberRow(FILE, 2,
                    person(Objects.requireNonNull(a.person())), a.organization(), unit(a.branch()), a.on(),
                    a.decision().number(), a.decision().on()));
            case OutsideActions.Receive a -> new Row(ListKind.RECEPTIONS, new ReceptionRow(FILE, 2, person(a.person()),
                    a.organization(), unit(a.branch()), a.on(), a.admittedOn(), a.outside(), a.letter().number(),
                    a.letter().on()));
            case OutsideActions.Release a -> new Row(ListKind.RELEASES, new ReleaseRow(FILE, 2, person(a.person()),
                    a.organization(), a.outside(), a.duesPaidUntil(), a.on(),
                    a.letter() == null ? null : a.letter().number(), a.letter() == null ? null : a.letter().on(),
                    null));
            case OutsideActions.GrantRelease a -> new Row(ListKind.RELEASES, new ReleaseRow(FILE, 2,
                    person(a.person()), a.organization(), "Tỉnh bạn", a.on(), a.on(), a.letter().number(),
                    a.letter().on(), null));
            case TransferActions.TakePart a -> new Row(ListKind.TEMPORARY_ACTIVITIES, new TemporaryActivityRow(FILE, 2,
                    person(a.person()), a.organization(), unit(a.branch()), a.on(), a.until()));
            case TransferActions.ComeBack a -> new Row(ListKind.TEMPORARY_ACTIVITY_ENDS,
                    new TemporaryActivityEndRow(FILE, 2, person(a.person()), a.organization(), a.on()));
            case MemberActions.End a -> new Row(ListKind.ENDINGS, new EndingRow(FILE, 2, person(a.person()),
                    a.organization(), a.reason(), a.on(), a.decision()));
            case MemberActions.Annul a -> new Row(ListKind.ANNULMENTS, new AnnulmentRow(FILE, 2, person(a.person()),
                    a.organization(), a.decision().number(), a.decision().on(), null, null, null));
            case TransferActions.Transfer a -> new Row(ListKind.TRANSFERS, new TransferRow(FILE, 2, person(a.person()),
                    a.organization(), unit(a.to()), a.on(), a.acceptedOn()));
            case TransferActions.AcceptMove a -> new Row(ListKind.TRANSFERS, new TransferRow(FILE, 2,
                    person(a.person()), a.organization(), unit(asked(a)), a.on(), a.on()));
            case MemberActions.Classify a -> new Row(ListKind.CLASSIFICATIONS, new ClassificationRow(FILE, 2,
                    person(a.person()), a.organization(), a.year(), a.grade(), a.on()));
            case DuesActions.Pay a -> new Row(ListKind.DUES, new DuesRow(FILE, 2, person(a.person()), a.organization(),
                    a.year(), a.month(), a.on(), a.entry()));
            case AgeActions.Stay a -> new Row(ListKind.STAYS, new StayRow(FILE, 2, person(a.person()), a.reason(),
                    a.until(), a.on()));
            case RecognitionActions.Enlist a -> new Row(ListKind.ENLISTMENTS, new EnlistmentRow(FILE, 2,
                    person(a.person()), a.organization(), a.on()));
            case RecognitionActions.TakePartyStep a -> new Row(ListKind.PARTY_STEPS, new PartyStepRow(FILE, 2,
                    person(a.person()), a.step(), a.on(), a.decision()));
            case RecognitionActions.Award a -> new Row(ListKind.AWARDS, new AwardRow(FILE, 2, person(a.person()),
                    a.organization(), a.level(), a.form(), a.decision().number(), a.decision().on()));
            case RecognitionActions.Discipline a -> new Row(ListKind.DISCIPLINE, new DisciplineRow(FILE, 2,
                    person(a.person()), a.organization(), DisciplineMeasure.valueOf(a.form().name()),
                    a.decision().number(), a.decision().on()));
            case ReferralActions.Refer a -> new Row(ListKind.REFERRALS, new ReferralRow(FILE, 2,
                    person(Objects.requireNonNull(a.youth())), a.organization(), optional(a.referrer()),
                    unit(a.branch()), a.channel(), a.on(), null, null));
            case CorrectionActions.OfStep a -> new Row(ListKind.REFERRAL_CORRECTIONS, correction(a));
            case ReferralActions.OfReferral a -> new Row(ListKind.REFERRAL_STEPS, step(a));
            case SupportActions.Grant a -> new Row(ListKind.CAPITAL_SUPPORT, new CapitalSupportRow(FILE, 2,
                    "V-" + world.count.incrementAndGet(), person(Objects.requireNonNull(a.youth())), unit(a.unit()),
                    a.form(), a.model(), a.amount(), a.on()));
            default -> ofUnits(action);
        };
    }

    private ReferralCorrectionRow correction(CorrectionActions.OfStep action) {
        String youth = person(action.person());
        return switch (action) {
            case CorrectionActions.Endorsement a -> new ReferralCorrectionRow(FILE, 2, youth, a.organization(),
                    ReferralCorrection.ENDORSEMENT, a.reason(), a.correctedOn(), a.on(), a.present(), a.votesFor(),
                    null,
                    null, a.togetherSince(), a.endorsedBy(), a.agreedAboveOn(), a.schooling(), null, null, null, null);
            case CorrectionActions.Approval a -> new ReferralCorrectionRow(FILE, 2, youth, a.organization(),
                    ReferralCorrection.APPROVAL, a.reason(), a.correctedOn(), a.decision().on(), null, null,
                    a.decision().number(), a.ceremonyOn(), null, null, null, null, a.exception(), null, null, null);
            case CorrectionActions.TakeBack a -> new ReferralCorrectionRow(FILE, 2, youth, a.organization(),
                    Arrays.stream(ReferralCorrection.values()).filter(one -> one.takenBack() == a.step()).findFirst()
                            .orElseThrow(),
                    a.reason(), a.on(), null, null, null, null, null, null, null, null, null, null, null, null, null);
            default -> throw new IllegalArgumentException("no row asks for " + action);
        };
    }

    private ReferralStepRow step(ReferralActions.OfReferral action) {
        String youth = person(action.person());
        return switch (action) {
            case ReferralActions.Confirm a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    ReferralStep.CONFIRMED, a.on(), null, null, null, null, null, null, null);
            case ReferralActions.Prepare a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    a.helper() == null ? ReferralStep.CLASS : ReferralStep.HELPER, a.on(), null, null, null, null,
                    optional(a.helper()), null, null);
            case ReferralActions.Endorse a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    ReferralStep.ENDORSED, a.on(), a.present(), a.votesFor(), null, null, null, null, null,
                    a.togetherSince(), a.endorsedBy(), a.agreedAboveOn(), a.schooling(), null);
            case ReferralActions.Approve a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    ReferralStep.APPROVED, a.decision().on(), null, null, a.decision().number(), null, null, null,
                    null);
            case ReferralActions.Decline a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    ReferralStep.DECLINED, a.on(), null, null, null, null, null, a.by(), a.reason());
            case ReferralActions.Withdraw a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    ReferralStep.WITHDRAWN, a.on(), null, null, null, null, null, null, null);
            case ReferralActions.Lapse a -> new ReferralStepRow(FILE, 2, youth, a.organization(),
                    ReferralStep.LAPSED, a.on(), null, null, null, null, null, null, null);
            default -> throw new IllegalArgumentException("no row asks for " + action);
        };
    }

    private Row ofUnits(Action action) {
        return switch (action) {
            case CampaignActions.Hold a -> new Row(ListKind.CAMPAIGNS, new CampaignRow(FILE, 2, campaign(a.campaign()),
                    unit(a.unit()), a.kind(), a.from(), a.to(), a.membersPresent(), a.youthsPresent(), null));
            case CampaignActions.Correct a -> new Row(ListKind.CAMPAIGN_CORRECTIONS, new CampaignCorrectionRow(FILE,
                    2, campaign(a.campaign()), unit(a.unit()), a.kind(), a.from(), a.to(), a.membersPresent(),
                    a.youthsPresent(), null, a.on(), null, null, null));
            case RecordActions.Set a -> new Row(ListKind.TARGETS, new TargetRow(FILE, 2, unit(a.unit()),
                    a.organization(), a.year(), a.number(), a.decision().number(), a.decision().on(), null, null,
                    null));
            case RecordActions.Revise a -> new Row(ListKind.TARGETS, new TargetRow(FILE, 2, unit(a.unit()),
                    a.organization(), a.year(), a.number(), a.decision().number(), a.decision().on(), null, null,
                    null));
            case RecordActions.Evidence a -> new Row(ListKind.INITIATIVE_STEPS, new InitiativeStepRow(FILE, 2,
                    unit(a.unit()), a.year(), a.step(), a.on(), a.documentNumber(), null));
            case RecordActions.Meeting a -> new Row(ListKind.DISSEMINATION, new DisseminationRow(FILE, 2,
                    unit(a.branch()), a.on(), a.present(), a.roll()));
            case RecordActions.Declare a -> new Row(ListKind.DECLARATIONS, new DeclarationRow(FILE, 2,
                    unit(a.unit()), a.year(), a.month(), a.numbers(), a.on(), a.part()));
            case UnitActions.Establish a -> new Row(ListKind.UNITS, new UnitRow(FILE, 2, a.code(), a.name(),
                    a.level(), a.parent() == null ? null : unit(a.parent()), a.on(), null, a.kind()));
            case UnitActions.Rename a -> change(UnitChange.RENAME, List.of(a.unit()), null, a.name(), null, a.on(),
                    a.decision());
            case UnitActions.Move a -> change(UnitChange.MOVE, List.of(a.unit()), null, null, a.parent(), a.on(),
                    a.decision());
            case SplitActions.Split a -> new Row(ListKind.UNIT_CHANGES, new UnitChangeRow(FILE, 2, UnitChange.SPLIT,
                    List.of(unit(a.unit())), null, null, null, a.on(), a.decision().number(), a.decision().on(),
                    a.parts().stream().map(part -> part.code() + " " + part.name())
                            .collect(Collectors.joining(" | "))));
            case UnitActions.Dissolve a -> change(UnitChange.DISSOLVE, List.of(a.unit()), null, null, null, a.on(),
                    a.decision());
            case UnitActions.Merge a -> a.made() == null
                    ? change(UnitChange.MERGE, a.sources(), unit(Objects.requireNonNull(a.target())), null, null,
                            a.on(), a.decision())
                    : change(UnitChange.MERGE, a.sources(), a.made().code(), a.made().name(), a.made().parent(),
                            a.on(), a.decision());
            case UnitActions.Plan a -> new Row(ListKind.UNIT_PLANS, new UnitPlanRow(FILE, 2,
                    "K-" + world.count.incrementAndGet(), UnitChange.valueOf(a.change().name()),
                    a.units().stream().map(ListRows::unit).toList(), null, a.plannedFor(), a.document(), a.on(),
                    null));
            case UnitActions.GiveUp a -> {
                UnitChangePlanned plan = doors.planned(a.plan());
                yield new Row(ListKind.UNIT_PLANS, new UnitPlanRow(FILE, 2, code("K", "plan/", a.plan()),
                        UnitChange.valueOf(plan.change().name()), plan.units().stream().map(ListRows::unit).toList(),
                        null, plan.plannedFor(), plan.document(), plan.on(), a.on()));
            }
            default -> throw new IllegalArgumentException("no row asks for " + action);
        };
    }

    private static Row change(UnitChange change, List<UUID> units, @Nullable String code, @Nullable String name,
            @Nullable UUID parent, LocalDate on, Decision decision) {
        return new Row(ListKind.UNIT_CHANGES, new UnitChangeRow(FILE, 2, change,
                units.stream().map(ListRows::unit).toList(), code, name, parent == null ? null : unit(parent), on,
                decision.number(), decision.on()));
    }

    private static String unit(UUID unit) {
        return OutcomeWorld.code(unit);
    }

    private @Nullable String optional(@Nullable UUID person) {
        return person == null ? null : person(person);
    }

    private String person(UUID person) {
        String code = "P-" + person.toString().substring(0, 13);
        world.directory().domain().vault().mean(SealedTexts.PERSON_CODE, code, person);
        return code;
    }

    private String campaign(UUID campaign) {
        return code("H", "campaign/", campaign);
    }

    private String code(String letter, String kind, UUID id) {
        String code = letter + "-" + id.toString().substring(0, 13);
        world.directory().domain().vault().mean("list-code", kind + code, id);
        return code;
    }

    /** The branch that was asked; any other one where none was. */
    private UUID asked(TransferActions.AcceptMove a) {
        Person person = world.part(Register.class).person(a.person());
        Person.Membership membership = person == null ? null : person.memberships().get(a.organization());
        UUID asked = membership == null ? null : membership.asked();
        return asked == null ? OutcomeWorld.FARTHER : asked;
    }
}
