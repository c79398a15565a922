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
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;
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
                "Lê Bí Mật " + world.count.incrementAndGet(), LocalDate.of(2003, 5, 20), null, null, null, Gender.MALE,
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
        return new PersonActions.Registration(UUID.randomUUID(), "Phạm Bí Mật " + world.count.incrementAndGet(),
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
        step("Endorse", 1, person -> new ReferralActions.Endorse(Organization.FEDERATION, person, null, null, DAY));
        step("Approve", 2, person -> new ReferralActions.Approve(Organization.FEDERATION, person,
                OutcomeWorld.DECISION, null));
        step("Decline", 1, person -> new ReferralActions.Decline(Organization.FEDERATION, person, DeclinedBy.YOUTH,
                "Bận", DAY));
        step("Decline above", 2, person -> new ReferralActions.Decline(Organization.FEDERATION, person,
                DeclinedBy.UPPER_LEVEL, null, DAY));
        step("Withdraw", 1, person -> new ReferralActions.Withdraw(Organization.FEDERATION, person, null, DAY));
        step("Lapse", 3, person -> new ReferralActions.Lapse(Organization.FEDERATION, person, DAY));
        follows("ReferralActions.Fulfil", (person, of) -> new ReferralActions.Fulfil(Organization.FEDERATION, person,
                of.branch(), of.id()));
        follows("MemberActions.AdmitApproved", (person, of) -> new MemberActions.AdmitApproved(person,
                Organization.FEDERATION, of.branch(), DAY, OutcomeWorld.DECISION, of.id()));
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
                ReferralChannel.MEETING, DAY, null, null, null);
    }

    /** A step of a referral that has come so far: of the place, where that is the part, else of a branch far away. */
    private void step(String name, int steps, Function<UUID, Action> action) {
        makers.put("ReferralActions." + name, (cell, part) -> {
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
        member("Annul", false, person -> new MemberActions.Annul(Organization.FEDERATION, person,
                OutcomeWorld.DECISION));
        member("End", false, person -> new MemberActions.End(Organization.FEDERATION, person, EndingReason.RESIGNED,
                DAY, null));
        member("AcceptMove", true, person -> new MemberActions.AcceptMove(Organization.FEDERATION, person, DAY));
        member("RefuseMove", true, person -> new MemberActions.RefuseMove(Organization.FEDERATION, person, DAY));
        member("Classify", false, person -> new MemberActions.Classify(Organization.FEDERATION, person, 2024,
                Grade.GOOD, DAY));
        member("Transfer", false, person -> new MemberActions.Transfer(Organization.FEDERATION, person,
                OutcomeWorld.FARTHER, DAY, null));
        Maker transfer = of("MemberActions.Transfer");
        makers.put("MemberActions.Transfer", (cell, part) -> {
            if (!part.equals("unit")) {
                return transfer.of(cell, part);
            }
            return cell.branch() == null
                    ? null
                    : new Case(new MemberActions.Transfer(Organization.FEDERATION,
                            world.member(Organization.FEDERATION, cell.acting()), cell.branch(), DAY, DAY), null);
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

    private static MemberActions.Admit admit(UUID person, Organization organization, UUID branch,
            @Nullable UUID referral) {
        return new MemberActions.Admit(UUID.randomUUID(), person, organization, branch, DAY, OutcomeWorld.DECISION,
                referral, null);
    }

    /** About a membership in the Federation: of the place, where that is the part, else of a branch far away. */
    private void member(String name, boolean asked, Function<UUID, Action> action) {
        makers.put("MemberActions." + name, (cell, part) -> {
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
