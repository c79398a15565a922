package vn.oneplusone.app.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.actions.declared.AutomationActions;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.actions.declared.DuesActions;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.commands.PersonCommand.BeginTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.RequestRelease;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralChannel;

/** How each action of the table about a person is asked for: the person as the part says, and the action. */
final class OutcomeCases {
    private static final LocalDate DAY = OutcomeWorld.DAY;
    private static final UUID FAR = OutcomeWorld.FAR;

    /**
     * What is asked.
     *
     * @param person of whom something may be read afterwards; null where it is about none
     */
    record Case(Action action, @Nullable UUID person) {}

    /** Makes the world ready for a cell, and the action. */
    interface Maker {
        /** @return null where there is no such case at this place */
        @Nullable
        Case of(OutcomeCell cell, String part);
    }

    private final OutcomeWorld world;
    private final Map<String, Maker> makers = new TreeMap<>();

    OutcomeCases(OutcomeWorld world) {
        this.world = world;
        people();
        referrals();
        members();
        requests();
        new UnitOutcomeCases(world, makers::put).add();
    }

    Maker of(String action) {
        Maker maker = makers.get(action);
        if (maker == null) {
            throw new IllegalArgumentException("nobody can ask for " + action);
        }
        return maker;
    }

    /** A person whose part is the same for all actions; null where it is another one or there is no such case. */
    @SuppressWarnings("RefactorSwitch") // a part may need several steps
    private @Nullable UUID person(OutcomeCell cell, String part) {
        UUID branch = cell.branch();
        switch (part) {
            case "home" -> {
                return cell.unit() == null ? null : world.registered(cell.unit());
            }
            case "affair" -> {
                if (cell.unit() == null) {
                    return null;
                }
                UUID person = world.registered(FAR);
                world.support(person, cell.unit());
                return person;
            }
            case "referral", "closed" -> {
                if (branch == null) {
                    return null;
                }
                UUID person = world.registered(FAR);
                world.refer(person, branch, 1);
                if (part.equals("closed")) {
                    world.record(new WithdrawReferral(person, Organization.FEDERATION, null,
                            OutcomeWorld.BEFORE.plusDays(9)));
                }
                return person;
            }
            case "named" -> {
                if (branch == null) {
                    return null;
                }
                UUID person = world.member(Organization.UNION, FAR);
                world.record(new ReferYouth(UUID.randomUUID(), world.registered(branch), Organization.UNION, person,
                        branch, ReferralChannel.MEETING, DAY));
                return person;
            }
            case "beyond" -> {
                return List.of("own", "gone", "demoted").contains(cell.place()) ? world.registered(FAR) : null;
            }
            default -> throw new IllegalArgumentException("no part " + part);
        }
    }

    private void about(String name, BiFunction<OutcomeCell, UUID, Action> action) {
        makers.put(name, (cell, part) -> {
            UUID person = person(cell, part);
            return person == null ? null : new Case(action.apply(cell, person), person);
        });
    }

    private void people() {
        makers.put("PersonActions.Registration", (cell, part) -> {
            boolean unit = part.equals("unit");
            if (cell.unit() == null) {
                return null;
            }
            UUID parent = unit ? null : world.registered(cell.unit());
            return new Case(registration(unit ? cell.unit() : cell.acting(), parent), parent);
        });
        about("PersonActions.Correct", (cell, person) -> new PersonActions.Correct(person,
                "Lê Bí Mật " + InLetters.of(world.count.incrementAndGet()), LocalDate.of(2003, 5, 20), null, null, null,
                Gender.MALE,
                DAY));
        about("PersonActions.WithdrawAgreement", (cell, person) -> new PersonActions.WithdrawAgreement(person, DAY));
        makers.put("PersonActions.AgreeAgain", (cell, part) -> {
            boolean named = part.equals("representative");
            if (named && cell.unit() == null) {
                return null;
            }
            UUID parent = named ? world.registered(Objects.requireNonNull(cell.unit())) : null;
            UUID person = named ? world.child(cell.acting()) : person(cell, part);
            if (person == null) {
                return null;
            }
            world.record(new WithdrawConsent(person, OutcomeWorld.BEFORE.plusDays(20)));
            return new Case(new PersonActions.AgreeAgain(person, ConsentForm.PAPER, null, parent, DAY),
                    named ? parent : person);
        });
        about("PersonActions.HandOver",
                (cell, person) -> new PersonActions.HandOver(person, OutcomeWorld.FARTHER, DAY));
        about("PersonActions.Erase", (cell, person) -> new PersonActions.Erase(person, DAY));
    }

    private PersonActions.Registration registration(UUID unit, @Nullable UUID parent) {
        return new PersonActions.Registration(UUID.randomUUID(),
                "Phạm Bí Mật " + InLetters.of(world.count.incrementAndGet()),
                LocalDate.of(parent == null ? 2003 : 2012, 5, 19), null, null, null, Gender.MALE, unit,
                new PersonActions.Agreed(ConsentForm.PAPER, DAY, null, parent), DAY, null);
    }

    private void referrals() {
        makers.put("ReferralActions.Refer", (cell, part) -> {
            if (!part.equals("unit") && !part.equals("referrer")) {
                UUID person = person(cell, part);
                return person == null ? null : new Case(refer(person, null, cell.acting()), person);
            }
            UUID branch = cell.branch();
            if (branch == null) {
                return null;
            }
            UUID youth = world.registered(cell.acting());
            UUID referrer = part.equals("referrer") ? world.member(Organization.UNION, branch) : null;
            return new Case(refer(youth, referrer, referrer == null ? branch : cell.acting()), referrer);
        });
        makers.put("ReferralActions.ReferNew", (cell, part) -> {
            UUID branch = cell.branch();
            if (branch == null) {
                return null;
            }
            UUID referrer = part.equals("referrer") ? world.member(Organization.UNION, branch) : null;
            UUID in = referrer == null ? branch : cell.acting();
            PersonActions.Registration person = registration(in, null);
            return new Case(new ReferralActions.ReferNew(null, person, refer(person.person(), referrer, in)), referrer);
        });
        step("Confirm", 0, person -> new ReferralActions.Confirm(Organization.FEDERATION, person, DAY));
        step("Endorse", 1,
                person -> new ReferralActions.Endorse(Organization.FEDERATION, person, null, null, DAY, null, null,
                        null, null));
        step("Endorse above", 1, person -> new ReferralActions.Endorse(Organization.FEDERATION, person, null, null, DAY,
                null, EndorsedBy.LEVEL_ABOVE, null, null));
        step("Approve", 2, person -> new ReferralActions.Approve(Organization.FEDERATION, person,
                OutcomeWorld.DECISION, null, null));
        step("Decline", 1, person -> new ReferralActions.Decline(Organization.FEDERATION, person, DeclinedBy.YOUTH,
                "Bận", DAY));
        step("Decline above", 2, person -> new ReferralActions.Decline(Organization.FEDERATION, person,
                DeclinedBy.UPPER_LEVEL, null, DAY));
        step("Withdraw", 1, person -> new ReferralActions.Withdraw(Organization.FEDERATION, person, null, DAY));
        corrections();
        step("Lapse", 3, person -> new ReferralActions.Lapse(Organization.FEDERATION, person, DAY));
        follows("AutomationActions.Fulfil",
                (person, of) -> new AutomationActions.Fulfil(Organization.FEDERATION, person,
                        of.branch(), of.id()));
        follows("AutomationActions.AdmitApproved", (person, of) -> new AutomationActions.AdmitApproved(person,
                Organization.FEDERATION, of.branch(), DAY, OutcomeWorld.DECISION, of.id(), null));
        makers.put("ReferralActions.Prepare", (cell, part) -> {
            boolean named = part.equals("helper");
            if (named && cell.branch() == null) {
                return null;
            }
            UUID helper = named ? world.member(Organization.UNION, Objects.requireNonNull(cell.branch())) : null;
            UUID branch = named ? cell.acting() : part.equals("affair") ? cell.branch() : FAR;
            UUID person = named || part.equals("affair") ? world.registered(FAR) : person(cell, part);
            if (branch == null || person == null) {
                return null;
            }
            if (!part.equals("named") && !part.equals("beyond")) {
                world.record(new ReferYouth(UUID.randomUUID(), person, Organization.UNION, null, branch,
                        ReferralChannel.MEETING, OutcomeWorld.BEFORE),
                        new ConfirmYouth(person, Organization.UNION,
                                OutcomeWorld.BEFORE.plusDays(2)));
            }
            return new Case(new ReferralActions.Prepare(Organization.UNION, person,
                    named ? PreparationStep.HELPER : PreparationStep.CLASS, DAY, helper), named ? helper : person);
        });
    }

    /** An approved referral. */
    private record Approved(UUID id, UUID branch) {}

    /** What follows an approved referral: of the place, where that is the part, else of a branch far away. */
    private void follows(String name, BiFunction<UUID, Approved, Action> action) {
        makers.put(name, (cell, part) -> {
            boolean affair = part.equals("affair");
            if (affair && cell.branch() == null) {
                return null;
            }
            UUID person = affair ? world.registered(FAR) : person(cell, part);
            if (person == null) {
                return null;
            }
            UUID branch = affair ? Objects.requireNonNull(cell.branch()) : FAR;
            boolean referred = affair || part.equals("home");
            UUID referral = referred ? world.refer(person, branch, 3) : UUID.randomUUID();
            return new Case(action.apply(person, new Approved(referral, branch)), person);
        });
    }

    private static ReferralActions.Refer refer(UUID youth, @Nullable UUID referrer, UUID branch) {
        return new ReferralActions.Refer(UUID.randomUUID(), youth, Organization.UNION, referrer, branch,
                ReferralChannel.MEETING, DAY, null, null, null, null);
    }

    private void corrections() {
        correction("Endorsement", 2, person -> new CorrectionActions.Endorsement(Organization.FEDERATION, person, null,
                null, OutcomeWorld.BEFORE.plusDays(16), null, null, null, null, "Ghi nhầm", DAY, null));
        correction("Approval", 3, person -> new CorrectionActions.Approval(Organization.FEDERATION, person,
                new Decision("3-QĐ", OutcomeWorld.BEFORE.plusDays(25)), null, null, "Ghi nhầm", DAY, null));
        correction("TakeBack", 1, person -> new CorrectionActions.TakeBack(Organization.FEDERATION, person,
                RecordedStep.CONFIRMATION, "Ghi nhầm", DAY, null));
        correction("TakeBack above", 3, person -> new CorrectionActions.TakeBack(Organization.FEDERATION, person,
                RecordedStep.APPROVAL, "Ghi nhầm", DAY, null));
    }

    private void step(String name, int steps, Function<UUID, Action> action) {
        onTheWay("ReferralActions." + name, steps, action);
    }

    private void correction(String name, int steps, Function<UUID, Action> action) {
        onTheWay("CorrectionActions." + name, steps, action);
    }

    /** Something about a referral that has come so far: of the place, where that is the part, else of a branch far away. */
    private void onTheWay(String name, int steps, Function<UUID, Action> action) {
        makers.put(name, (cell, part) -> {
            boolean affair = part.equals("affair");
            if (affair && cell.branch() == null) {
                return null;
            }
            UUID person = affair ? world.registered(FAR) : person(cell, part);
            if (person == null) {
                return null;
            }
            if (affair) {
                world.refer(person, Objects.requireNonNull(cell.branch()), steps);
            } else if (part.equals("home")) {
                world.refer(person, FAR, steps);
            }
            return new Case(action.apply(person), person);
        });
    }

    private void members() {
        admit("MemberActions.Admit", Organization.FEDERATION);
        admit("MemberActions.Admit to the Union", Organization.UNION);
        receive();
        ofMember("OutsideActions.Release", person -> release(person, null));
        ofMember("OutsideActions.Release at once", person -> release(person, OutcomeWorld.DECISION));
        leaving("GrantRelease", person -> new OutsideActions.GrantRelease(Organization.FEDERATION, person,
                OutcomeWorld.DECISION, null, DAY));
        leaving("KeepMember", person -> new OutsideActions.KeepMember(Organization.FEDERATION, person, DAY));
        leaving("TakeReleaseBack", person -> new OutsideActions.TakeReleaseBack(Organization.FEDERATION, person,
                DAY));
        member("Annul", false, person -> new MemberActions.Annul(Organization.FEDERATION, person,
                OutcomeWorld.DECISION, null));
        member("End", false, person -> new MemberActions.End(Organization.FEDERATION, person, EndingReason.RESIGNED,
                DAY, null));
        ofMember("TransferActions.AcceptMove", true,
                person -> new TransferActions.AcceptMove(Organization.FEDERATION, person, DAY));
        ofMember("TransferActions.RefuseMove", true,
                person -> new TransferActions.RefuseMove(Organization.FEDERATION, person, DAY));
        member("Classify", false, person -> new MemberActions.Classify(Organization.FEDERATION, person, 2024,
                Grade.GOOD, DAY));
        recognitions();
        makers.put("TransferActions.PassMove", (cell, part) -> {
            if (!part.equals("affair")) {
                UUID person = person(cell, part);
                return person == null ? null : new Case(pass(person), person);
            }
            if (cell.branch() == null) {
                return null;
            }
            UUID person = world.member(Organization.UNION, FAR);
            world.admit(person, Organization.FEDERATION, cell.branch());
            world.record(new RequestTransfer(person, Organization.FEDERATION, OutcomeWorld.FARTHER, DAY, null, DAY));
            return new Case(pass(person), person);
        });
        ofMember("TransferActions.TakePart", person -> new TransferActions.TakePart(Organization.FEDERATION, person,
                OutcomeWorld.FARTHER, DAY, DAY));
        ofMember("TransferActions.ComeBack", person -> {
            if (world.part(Register.class).person(person) instanceof Person known
                    && known.isMember(Organization.FEDERATION)) {
                world.record(new BeginTemporaryActivity(person, Organization.FEDERATION, OutcomeWorld.ELSEWHERE, DAY,
                        DAY));
            }
            return new TransferActions.ComeBack(Organization.FEDERATION, person, DAY);
        });
        ofMember("TransferActions.Transfer", person -> new TransferActions.Transfer(Organization.FEDERATION, person,
                OutcomeWorld.FARTHER, DAY, null, null, null));
        Maker transfer = of("TransferActions.Transfer");
        makers.put("TransferActions.Transfer", (cell, part) -> {
            if (!part.equals("unit")) {
                return transfer.of(cell, part);
            }
            return cell.branch() == null
                    ? null
                    : new Case(new TransferActions.Transfer(Organization.FEDERATION,
                            world.member(Organization.FEDERATION, cell.acting()), cell.branch(), DAY, DAY, null,
                            null), null);
        });
    }

    private void recognitions() {
        affair("RecognitionActions.Enlist", false,
                person -> new RecognitionActions.Enlist(Organization.FEDERATION, person, DAY));
        affair("RecognitionActions.Award", false, person -> new RecognitionActions.Award(Organization.FEDERATION,
                person, AwardLevel.COMMUNE, AwardForm.CERTIFICATE, OutcomeWorld.DECISION));
        affair("RecognitionActions.Discipline", false,
                person -> new RecognitionActions.Discipline(Organization.FEDERATION, person, DisciplineForm.WARNING,
                        OutcomeWorld.DECISION));
        affair("DuesActions.Pay", false, person -> new DuesActions.Pay(Organization.FEDERATION, person, DAY.getYear(),
                DAY.getMonthValue(), null, DAY));
        together("DuesActions.PayTogether", (unit, person) -> new DuesActions.PayTogether(unit,
                Organization.FEDERATION, DAY.getYear(), DAY.getMonthValue(), DAY, List.of(person)));
        ofUnion("AgeActions.Stay",
                person -> new AgeActions.Stay(person, StayReason.ELECTED, DAY.plusYears(20), DAY));
        comingOfAge();
        ofUnion("RecognitionActions.TakePartyStep",
                person -> new RecognitionActions.TakePartyStep(person, PartyStep.INTRODUCED, DAY, null));
    }

    private void comingOfAge() {
        String name = "AgeActions.ComeOfAge";
        ofUnion(name, person -> new AgeActions.ComeOfAge(FAR, OutcomeWorld.DECISION, List.of(person)));
        Maker one = of(name);
        makers.put(name, (cell, part) -> {
            if (part.equals("unit")) {
                return cell.unit() == null
                        ? null
                        : new Case(new AgeActions.ComeOfAge(cell.unit(), OutcomeWorld.DECISION,
                                List.of(world.member(Organization.UNION, cell.acting()))), null);
            }
            Case found = one.of(cell, part);
            UUID person = found == null ? null : found.person();
            return person == null
                    ? null
                    : new Case(new AgeActions.ComeOfAge(cell.acting(), OutcomeWorld.DECISION, List.of(person)), person);
        });
    }

    /** In a unit, about several memberships in the Federation, of which one is enough here. */
    private void together(String name, BiFunction<UUID, UUID, Action> action) {
        affair(name, false, person -> action.apply(FAR, person));
        Maker one = of(name);
        makers.put(name, (cell, part) -> {
            if (part.equals("unit")) {
                UUID branch = cell.branch();
                return branch == null
                        ? null
                        : new Case(action.apply(branch, world.member(Organization.FEDERATION, cell.acting())), null);
            }
            Case found = one.of(cell, part);
            UUID person = found == null ? null : found.person();
            return person == null ? null : new Case(action.apply(cell.acting(), person), person);
        });
    }

    /** About a membership in the Union, whose branch is the home. */
    private void ofUnion(String name, Function<UUID, Action> action) {
        makers.put(name, (cell, part) -> {
            UUID person = !part.equals("home")
                    ? person(cell, part)
                    : cell.branch() == null ? null : world.member(Organization.UNION, cell.branch());
            return person == null ? null : new Case(action.apply(person), person);
        });
    }

    private void admit(String name, Organization organization) {
        makers.put(name, (cell, part) -> {
            if (part.equals("unit")) {
                return cell.branch() == null
                        ? null
                        : new Case(admit(world.registered(cell.acting()), organization, cell.branch(), null), null);
            }
            if (part.equals("referral")) {
                if (cell.branch() == null) {
                    return null;
                }
                UUID person = world.registered(FAR);
                UUID referral = world.refer(person, cell.branch(), 3);
                return new Case(admit(person, organization, cell.branch(), referral), person);
            }
            UUID person = person(cell, part);
            return person == null ? null : new Case(admit(person, organization, cell.acting(), null), person);
        });
    }

    private void receive() {
        makers.put("OutsideActions.Receive", (cell, part) -> {
            if (part.equals("unit")) {
                return cell.branch() == null
                        ? null
                        : new Case(receive(world.registered(cell.acting()), cell.branch()), null);
            }
            UUID person = person(cell, part);
            return person == null ? null : new Case(receive(person, cell.acting()), person);
        });
    }

    private static OutsideActions.Receive receive(UUID person, UUID branch) {
        return new OutsideActions.Receive(Organization.FEDERATION, person, branch, DAY, DAY.minusYears(1),
                "Tỉnh bạn", OutcomeWorld.DECISION);
    }

    private static MemberActions.Admit admit(UUID person, Organization organization, UUID branch,
            @Nullable UUID referral) {
        return new MemberActions.Admit(UUID.randomUUID(), person, organization, branch, DAY, OutcomeWorld.DECISION,
                referral, null, null);
    }

    private static TransferActions.PassMove pass(UUID person) {
        return new TransferActions.PassMove(Organization.FEDERATION, person, DAY, null);
    }

    private static OutsideActions.Release release(UUID person, @Nullable Decision letter) {
        return new OutsideActions.Release(Organization.FEDERATION, person, "Tỉnh bạn", null, DAY, DAY, letter);
    }

    private void ofMember(String name, Function<UUID, Action> action) {
        ofMember(name, false, action);
    }

    private void ofMember(String name, boolean asked, Function<UUID, Action> action) {
        member("", asked, action);
        makers.put(name, Objects.requireNonNull(makers.remove("MemberActions.")));
    }

    /** Of a member for whom the branch asked. */
    private void leaving(String name, Function<UUID, Action> action) {
        ofMember("OutsideActions." + name, person -> {
            if (world.part(Register.class).person(person) instanceof Person known
                    && known.isMember(Organization.FEDERATION)) {
                world.record(new RequestRelease(person, Organization.FEDERATION, "Tỉnh bạn", null, DAY, DAY));
            }
            return action.apply(person);
        });
    }

    /** About a membership in the Federation: of the place, where that is the part, else of a branch far away. */
    private void member(String name, boolean asked, Function<UUID, Action> action) {
        affair("MemberActions." + name, asked, action);
    }

    private void affair(String name, boolean asked, Function<UUID, Action> action) {
        makers.put(name, (cell, part) -> {
            UUID person;
            if (part.equals("home") || part.equals("affair")) {
                UUID branch = cell.branch();
                if (branch == null) {
                    return null;
                }
                boolean home = part.equals("home");
                person = world.member(Organization.UNION, home ? branch : FAR);
                world.admit(person, Organization.FEDERATION, home || asked ? OutcomeWorld.FARTHER : branch);
                if (asked) {
                    world.record(new RequestTransfer(person, Organization.FEDERATION,
                            home ? FAR : branch, DAY));
                }
            } else {
                person = person(cell, part);
            }
            return person == null ? null : new Case(action.apply(person), person);
        });
    }

    private void requests() {
        makers.put("SupportActions.Grant", (cell, part) -> {
            if (part.equals("unit")) {
                return cell.unit() == null ? null : new Case(grant(world.registered(cell.acting()), cell.unit()), null);
            }
            UUID person = person(cell, part);
            return person == null ? null : new Case(grant(person, cell.own()), person);
        });
        makers.put("SupportActions.Repay", (cell, part) -> {
            UUID person = person(cell, part.equals("affair") ? "beyond" : part);
            if (part.equals("affair")) {
                person = cell.unit() == null ? null : world.registered(FAR);
            }
            if (person == null) {
                return null;
            }
            UUID support = world.support(person, part.equals("affair") ? Objects.requireNonNull(cell.unit()) : FAR);
            return new Case(new SupportActions.Repay(support, 1000, DAY), person);
        });
        about("RequestActions.Answer", (cell, person) -> new RequestActions.Answer(
                asked(grant(person, OutcomeWorld.FARTHER), person), RequestActions.Verdict.AGREED, null, null, DAY));
        makers.put("RequestActions.TakeBack", (cell, part) -> {
            if (cell.unit() == null) {
                return null;
            }
            UUID person = world.registered(FAR);
            return new Case(new RequestActions.TakeBack(asked(grant(person, cell.unit()), person), DAY), null);
        });
    }

    private static SupportActions.Grant grant(UUID person, UUID unit) {
        return new SupportActions.Grant(UUID.randomUUID(), person, unit, SupportForm.LOAN, SupportModel.CROPS,
                1_000_000, DAY, null);
    }

    /** A request of another unit that waits. */
    private UUID asked(SupportActions.Grant wanted, UUID person) {
        world.record(new RequestPerson(wanted.request(), wanted.unit(),
                RequestedAction.SUPPORT, Wish.of(wanted), person, null, DAY));
        return wanted.request();
    }
}
