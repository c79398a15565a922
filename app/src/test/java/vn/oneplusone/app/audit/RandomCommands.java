package vn.oneplusone.app.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignCommand.CancelCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.CorrectCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.InitiativeCommand.LaunchInitiative;
import vn.oneplusone.campaign.commands.InitiativeCommand.RecordStep;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.SupportCommand.RepayCapitalSupport;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.AwardMember;
import vn.oneplusone.membership.commands.PersonCommand.BeginTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.commands.PersonCommand.CorrectAdmission;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.DisciplineMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.EndTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.EnlistMember;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.GiveConsent;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.PassTransfer;
import vn.oneplusone.membership.commands.PersonCommand.ReceiveMember;
import vn.oneplusone.membership.commands.PersonCommand.RecordPartyStep;
import vn.oneplusone.membership.commands.PersonCommand.RefuseRelease;
import vn.oneplusone.membership.commands.PersonCommand.RefuseTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.ReleaseMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestRelease;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawRelease;
import vn.oneplusone.membership.commands.PersonRequestCommand.AnswerPersonRequest;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.commands.PersonRequestCommand.WithdrawPersonRequest;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.commands.UnitCommand.PlanUnitChange;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.commands.UnitCommand.StateUnitKind;
import vn.oneplusone.membership.commands.UnitCommand.WithdrawUnitPlan;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectApproval;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectEndorsement;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.TakeBackStep;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.Schooling;

/** Commands at random about few people and units, on days that go on slowly: often refused, and now and then all the way to a credit. */
final class RandomCommands {
    private static final UUID STEADY = new UUID(4, 1);
    private static final SealedText SEALED = new SealedText(SealedText.PREFIX + "AAAA");

    private final Random random;
    private final Map<String, UUID> latest = new HashMap<>();
    private LocalDate day = LocalDate.of(2019, 1, 1);
    private boolean closed;
    private int made;
    private int steps;
    private int youth;
    private Organization organization = Organization.UNION;

    /** The way of a youth, step by step. */
    private final List<Supplier<Object>> usual = List.of(this::register, this::refer, this::confirm,
            () -> prepare(PreparationStep.CLASS), () -> prepare(PreparationStep.HELPER),
            () -> prepare(PreparationStep.PROBATION_TASK), this::endorse, this::approve, this::admitReferred,
            this::fulfil);
    private final List<Supplier<Object>> rare;

    RandomCommands(long seed) {
        random = new Random(seed);
        rare = List.of(() -> new CorrectDetails(person(), details(), gender(), on()),
                () -> new GiveConsent(person(), consent(), on()), () -> new WithdrawConsent(person(), on()),
                () -> new HandOverPerson(person(), unit(), on()), () -> new ErasePerson(person(), on()),
                () -> new RequestTransfer(person(), organization(), branch(), on()),
                () -> new RequestTransfer(person(), organization(), branch(), on(), text(), day),
                () -> new PassTransfer(person(), organization(), unit(), on(), text()),
                () -> new PassTransfer(person(), organization(), unit(), on(), text()),
                () -> new AcceptTransfer(person(), organization(), on()),
                () -> new BeginTemporaryActivity(person(), organization(), branch(), on(), on().plusDays(9)),
                () -> new EndTemporaryActivity(person(), organization(), on()),
                () -> new RefuseTransfer(person(), organization(), on()),
                () -> new ClassifyMember(person(), organization(), day.getYear(), one(Grade.values()), on()),
                () -> new EndMembership(person(), organization(), one(EndingReason.values()), on(), "5"),
                () -> new AnnulAdmission(person(), organization(), decision(), order()),
                () -> new ReceiveMember(person(), organization(), branch(), on(), on().minusYears(2), "Nơi khác",
                        decision()),
                this::admit, this::admit,
                () -> new CorrectEndorsement((EndorseReferral) endorse(), SEALED, on(), order()),
                () -> new CorrectEndorsement((EndorseReferral) endorse(), SEALED, on(), order()),
                () -> new CorrectApproval((ApproveReferral) approve(), SEALED, on(), order()),
                () -> new CorrectApproval((ApproveReferral) approve(), SEALED, on(), order()),
                () -> new TakeBackStep(youth(), organization(), one(RecordedStep.values()), SEALED, on(),
                        order()),
                () -> new CorrectAdmission(person(), organization(), known("referral"), on(), decision(), exception(),
                        on(), order()),
                () -> new RequestRelease(person(), organization(), "Nơi khác", text(), on(), on()),
                () -> new ReleaseMember(person(), organization(), decision(), text(), on()),
                () -> new RefuseRelease(person(), organization(), on()),
                () -> new WithdrawRelease(person(), organization(), on()),
                () -> new EnlistMember(person(), organization(), on()),
                () -> new RecordPartyStep(person(), one(PartyStep.values()), on(), "8"),
                () -> new AwardMember(person(), organization(), one(AwardLevel.values()), one(AwardForm.values()),
                        decision()),
                () -> new DisciplineMember(person(), organization(), one(DisciplineForm.values()), decision()),
                () -> new StateUnitKind(unit(), one(UnitKind.values()), on()),
                () -> new DeclineReferral(person(), organization(), one(DeclinedBy.values()), text(), on()),
                () -> new WithdrawReferral(person(), organization(), text(), on()),
                () -> new LapseReferral(person(), organization(), on().plusMonths(random.nextInt(4))),
                () -> new EstablishUnit(made("unit", 1), one(UnitLevel.values()), new UUID(1, random.nextInt(1, 3)),
                        "c" + random.nextInt(12),
                        "Đơn vị " + made, on()),
                () -> new RenameUnit(unit(), "Tên " + random.nextInt(3), on(), decision()),
                () -> new MoveUnit(known("unit"), unit(), on(), decision()),
                () -> new MergeUnits(List.of(known("unit")), unit(), null, on(), decision()),
                () -> new MergeUnits(List.of(known("unit")), made("unit", 1),
                        new MergeUnits.NewUnit(unit(), "c" + random.nextInt(12), "Mới " + made), on().plusDays(30),
                        decision()),
                this::split,
                () -> new DissolveUnit(known("unit"), on(), decision()),
                () -> new DesignatePilot(unit(), day.getYear(), on()),
                () -> new PlanUnitChange(made("plan", 1), one(PlannedChange.values()), List.of(unit()), "Tên", on(),
                        "6-TTr", on()),
                () -> new WithdrawUnitPlan(known("plan"), on()),
                () -> new RequestPerson(made("request", 1), unit(), one(RequestedAction.values()), Map.of("a", "b"),
                        random.nextBoolean() ? person() : null, text(), on()),
                () -> new AnswerPersonRequest(known("request"), random.nextBoolean(), unit(),
                        random.nextBoolean() ? person() : null, random.nextBoolean() ? SEALED : null, on()),
                () -> new WithdrawPersonRequest(known("request"), on()),
                () -> new PlanCampaign(made("campaign", 2), unit(),
                        one(CampaignKinds.shipped().all().toArray(CampaignKind[]::new)), on(), on()),
                () -> new HoldCampaign(made("campaign", 2), unit(),
                        one(CampaignKinds.shipped().all().toArray(CampaignKind[]::new)), on(), on(),
                        random.nextInt(5), 3, text()),
                () -> new CorrectCampaign(known("campaign"), unit(),
                        one(CampaignKinds.shipped().all().toArray(CampaignKind[]::new)), on(), on(), 4, 3,
                        text(), on(), order()),
                () -> new CancelCampaign(known("campaign"), text(), on()),
                () -> new LaunchInitiative(unit(), day.getYear(), on()),
                () -> new RecordStep(unit(), day.getYear(), one(Step.values()), on(), "7-KH " + random.nextInt(3),
                        text(), random.nextBoolean() ? "AB".repeat(32) : null),
                () -> new SetTarget(unit(), organization(), day.getYear(), random.nextInt(9), decision()),
                () -> new ReviseTarget(unit(), organization(), day.getYear(), random.nextInt(9), decision(),
                        order()),
                () -> new RecordDissemination(branch(), on(), random.nextInt(9), 8),
                () -> new GrantCapitalSupport(made("support", 1), person(), unit(), one(SupportForm.values()),
                        one(SupportModel.values()), 5, on()),
                () -> new RepayCapitalSupport(known("support"), random.nextInt(4), on()),
                () -> new DeclareFigures(unit(), day.getYear(), random.nextBoolean() ? null : day.getMonthValue(),
                        Map.of(one(DeclaredFigure.values()), random.nextInt(4)), on()));
    }

    /** The tree that everything is about, and a member of both organizations who stays one. */
    List<Object> beginning() {
        LocalDate founded = LocalDate.of(2018, 1, 1);
        Decision decision = new Decision("1-QĐ", founded);
        return List.of(new EstablishUnit(new UUID(1, 1), UnitLevel.DISTRICT, null, "888", "Huyện", founded),
                new EstablishUnit(new UUID(1, 2), UnitLevel.COMMUNE, new UUID(1, 1), "30439", "Xã", founded),
                new EstablishUnit(new UUID(1, 3), UnitLevel.BRANCH, new UUID(1, 2), "1", "Ấp Một", founded),
                new EstablishUnit(new UUID(1, 4), UnitLevel.BRANCH, new UUID(1, 2), "2", "Ấp Hai", founded),
                new RegisterPerson(STEADY, new PersonalDetails("Mẫu", LocalDate.of(1995, 5, 5), null, null, null),
                        Gender.FEMALE, new UUID(1, 3), new Consent(ConsentForm.PAPER, founded, null, null), founded),
                new AdmitMember(STEADY, Organization.UNION, new UUID(1, 3), founded, decision, null),
                new AdmitMember(STEADY, Organization.FEDERATION, new UUID(1, 3), founded, decision, null));
    }

    /** From now on some of them are ordered by the district. */
    void closed() {
        closed = true;
    }

    /** Something that is on record is put right. */
    private Object correction() {
        return switch (random.nextInt(6)) {
            case 0 -> new AnnulAdmission(person(), organization(), decision(), order());
            case 1 -> new CorrectCampaign(known("campaign"), unit(),
                    one(CampaignKinds.shipped().all().toArray(CampaignKind[]::new)), on(), on(), 1 + random.nextInt(5),
                    3, text(), on(), order());
            case 2 -> new ReviseTarget(unit(), organization(), day.getYear() - random.nextInt(2), random.nextInt(9),
                    decision(), order());
            case 3 -> new CorrectEndorsement((EndorseReferral) endorse(), SEALED, on(), order());
            case 4 -> new CorrectApproval((ApproveReferral) approve(), SEALED, on(), order());
            default -> new TakeBackStep(youth(), organization(), one(RecordedStep.values()), SEALED, on(), order());
        };
    }

    private @Nullable CorrectionOrder order() {
        return closed && random.nextBoolean() ? new CorrectionOrder(new UUID(1, 1), decision()) : null;
    }

    Object next() {
        if (random.nextInt(4) == 0) {
            day = day.plusDays(random.nextInt(3));
        }
        if (closed && random.nextInt(5) == 0) {
            return correction();
        }
        if (random.nextInt(3) == 0) {
            return rare.get(random.nextInt(rare.size())).get();
        }
        if (steps == usual.size()) {
            steps = 0;
            youth++;
            organization = random.nextInt(4) == 0 ? Organization.FEDERATION : Organization.UNION;
        }
        return usual.get(random.nextInt(8) == 0 ? random.nextInt(usual.size()) : steps++).get();
    }

    private Object register() {
        return new RegisterPerson(youth(), details(), gender(), unit(), consent(), on());
    }

    private Object admit() {
        return new AdmitMember(person(), organization(), branch(), on(), decision(), null, exception());
    }

    private Object refer() {
        Introducer introducer = random.nextInt(3) == 0 ? one(Introducer.values()) : null;
        UUID referrer = introducer != null && !introducer.isPerson() ? null : member();
        return new ReferYouth(made("referral", 1), youth(), organization(), referrer, branch(),
                ReferralChannel.MEETING, on(), null, introducer);
    }

    private Object split() {
        UUID one = new UUID(7, ++made);
        UUID other = new UUID(7, ++made);
        return new SplitUnit(known("unit"), List.of(part(one), part(other)), one, on(), decision());
    }

    private SplitUnit.Part part(UUID unit) {
        return new SplitUnit.Part(unit, "c" + made + unit.getLeastSignificantBits(), "Tách " + made, null, List.of());
    }

    private Object confirm() {
        return new ConfirmYouth(youth(), organization(), on());
    }

    private Object prepare(PreparationStep step) {
        return new RecordPreparation(youth(), organization(), step, on(),
                step == PreparationStep.HELPER ? member() : null);
    }

    private Object endorse() {
        EndorsedBy by = random.nextInt(3) == 0 ? one(EndorsedBy.values()) : null;
        boolean votes = by != EndorsedBy.LEVEL_ABOVE;
        return new EndorseReferral(youth(), organization(), votes ? 10 : null, votes ? random.nextInt(4, 11) : null,
                on(), day.minusMonths(random.nextInt(1, 9)), by, by == EndorsedBy.COMMITTEE ? on() : null,
                random.nextBoolean() ? null : one(Schooling.values()));
    }

    private Object approve() {
        return new ApproveReferral(youth(), organization(), decision(), random.nextBoolean() ? null : on(),
                exception());
    }

    private Object admitReferred() {
        return new AdmitMember(youth(), organization(), branch(), on(), decision(), known("referral"), exception());
    }

    private Object fulfil() {
        return new FulfilReferral(youth(), organization(), known("referral"));
    }

    private UUID made(String kind, int times) {
        UUID last = latest.get(kind);
        if (last == null || random.nextInt(times) == 0) {
            last = new UUID(kind.hashCode(), ++made);
            latest.put(kind, last);
        }
        return last;
    }

    private UUID known(String kind) {
        UUID last = latest.get(kind);
        return last == null ? made(kind, 1) : last;
    }

    private UUID youth() {
        return new UUID(2, youth);
    }

    private UUID member() {
        return random.nextInt(3) == 0 ? person() : STEADY;
    }

    /** Somebody of those who came last. */
    private UUID person() {
        return new UUID(2, Math.max(0, youth - random.nextInt(5)));
    }

    private UUID unit() {
        return random.nextInt(5) == 0 ? known("unit") : new UUID(1, random.nextInt(1, 5));
    }

    private UUID branch() {
        return new UUID(1, random.nextInt(3, 5));
    }

    private Organization organization() {
        return random.nextInt(9) == 0 ? one(Organization.values()) : organization;
    }

    private LocalDate on() {
        return random.nextInt(6) == 0 ? day.plusDays(random.nextInt(-1, 2)) : day;
    }

    private Decision decision() {
        return new Decision("1-QĐ", on());
    }

    private @Nullable SealedText text() {
        return random.nextBoolean() ? SEALED : null;
    }

    private @Nullable AgeException exception() {
        return random.nextInt(3) == 0 ? one(AgeException.values()) : null;
    }

    private Gender gender() {
        return one(Gender.values());
    }

    /** Often just old enough, or just too old, and born in February of a leap year. */
    private PersonalDetails details() {
        LocalDate born = switch (random.nextInt(6)) {
            case 0 -> day.minusYears(15).minusDays(random.nextInt(3));
            case 1 -> day.minusYears(30).minusDays(random.nextInt(-1, 2));
            case 2 -> day.minusYears(35).minusDays(random.nextInt(-1, 2));
            case 3 -> LocalDate.of(2004, 2, 29);
            case 4 -> LocalDate.of(1988, 2, 29);
            default -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(366));
        };
        return new PersonalDetails("Mẫu", born, null, null, null);
    }

    private Consent consent() {
        return new Consent(ConsentForm.PAPER, on().minusDays(3), null,
                random.nextInt(3) == 0 ? member() : null);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
