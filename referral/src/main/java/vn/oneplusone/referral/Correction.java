package vn.oneplusone.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.membership.rules.ClosedYears.Changed;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectApproval;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectEndorsement;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.TakeBackStep;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmissionMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmissionNotCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmittedBeforeDecision;
import vn.oneplusone.referral.commands.ReferralRefusal.DecisionNumberMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.EndorserNotCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.NothingCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.OrderIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.OrderNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.OrderedElsewhere;
import vn.oneplusone.referral.commands.ReferralRefusal.StepAfterNext;
import vn.oneplusone.referral.commands.ReferralRefusal.StepNotRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.StepRestedOn;
import vn.oneplusone.referral.commands.ReferralRefusal.YearIsClosed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyMember;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.StepTakenBack;

/**
 * What was recorded of a referral is put right: judged by the rules of the step itself, between what came before it and what came after. Also of
 * a youth who was erased or has withdrawn their consent, unless the referral goes on by it: what was counted wrongly has to go.
 *
 * @param course the youngest referral, open or not
 */
record Correction(ReferralProgress course, Members members, RuleBook rules, Clock clock, ClosedYears closedYears) {

    EndorsementCorrected of(CorrectEndorsement command) {
        TakenStep taken = recorded(course.last(ReferralEndorsed.class));
        ReferralEndorsed was = taken.endorsement();
        EndorseReferral right = command.endorsement();
        ReferralProgress before = course.before(taken);
        Referral.requireHappened(right.on(), before.latest(), clock);
        requireNotAfterNext(right.on(), taken);
        Referral.requireHappened(command.correctedOn(), right.on(), clock);
        EndorsementCorrected corrected = new EndorsementCorrected(course.referral(), was.on(), right.present(),
                right.votesFor(), right.on(), rules.on(right.on()).version(), right.togetherSince(),
                right.endorsedBy(), right.agreedAboveOn(), right.schooling(), command.reason().value(),
                command.correctedOn(), command.order());
        if (!Objects.equals(TakenStep.of(corrected.endorsement()).step(), taken.step())) {
            throw new EndorserNotCorrected();
        }
        requireChanged(was, new ReferralEndorsed(was.referral(), right.present(), right.votesFor(), right.on(),
                was.ruleVersion(), right.togetherSince(), right.endorsedBy(), right.agreedAboveOn(),
                right.schooling()));
        Referral.rulesOn(right.on(), right.organization(), rules).requireEndorsement(right, before, members);
        requireOrder(moved(was.on(), right.on()), command.order(), command.correctedOn());
        return corrected;
    }

    ApprovalCorrected of(CorrectApproval command) {
        TakenStep taken = recorded(course.last(ReferralApproved.class));
        ReferralApproved was = taken.approval();
        ApproveReferral right = command.approval();
        LocalDate decidedOn = right.decision().on();
        LocalDate admittedOn = admittedOn(right.decision().on(), right.ceremonyOn());
        Referral.requireHappened(decidedOn, course.before(taken).latest(), clock);
        Referral.requireHappened(admittedOn, decidedOn, clock);
        Referral.requireHappened(command.correctedOn(), admittedOn, clock);
        if (right.decision().number().isBlank()) {
            throw new DecisionNumberMissing();
        }
        requireChanged(was, new ReferralApproved(was.referral(), right.decision(), right.ceremonyOn(),
                right.exception()));
        Person youth = members.person(right.youth());
        Referral.rulesOn(admittedOn, right.organization(), rules).requireAge(youth.birthYear(), admittedOn,
                right.exception() != null);
        Set<Changed> moved = moved(was.decision().on(), decidedOn);
        TakenStep followed = course.last(ReferralFulfilled.class);
        ApprovalCorrected.Fulfilment fulfilment = null;
        if (followed == null) {
            requireNotAfterNext(decidedOn, taken);
            requireAdmissible(youth, right, decidedOn, admittedOn);
        } else {
            fulfilment = fulfilment(followed, was, right, youth);
            if (!fulfilment.wasOn().equals(fulfilment.on())) {
                moved.addAll(Changed.between(course.branch(), fulfilment.wasOn(), fulfilment.on()));
            }
        }
        requireOrder(moved, command.order(), command.correctedOn());
        return new ApprovalCorrected(course.referral(), was.decision().on(), right.decision(), right.ceremonyOn(),
                right.exception(), fulfilment, command.reason().value(), command.correctedOn(), command.order());
    }

    /** Nothing but an admission can follow, as from the approval itself; one that is there already comes after the decision. */
    private void requireAdmissible(Person youth, ApproveReferral right, LocalDate decidedOn, LocalDate admittedOn) {
        Optional<LocalDate> admitted = youth.admissionBy(course.referral(), right.organization());
        if (admitted.isPresent() && admitted.get().isBefore(decidedOn)) {
            throw new AdmittedBeforeDecision(admitted.get());
        }
        if (course.isOpen() && admitted.isEmpty()
                && youth.isMemberOnOrAfter(admittedOn, right.organization(), course.referral())) {
            throw new YouthAlreadyMember();
        }
    }

    /** The admission is as it was corrected: on the day that follows from the decision, if it was on that day before. */
    private ApprovalCorrected.Fulfilment fulfilment(TakenStep followed, ReferralApproved was, ApproveReferral right,
            Person youth) {
        Organization organization = right.organization();
        LocalDate admitted = youth.admissionBy(course.referral(), organization).orElseThrow(AdmissionMissing::new);
        LocalDate decidedOn = right.decision().on();
        boolean follows = followed.on().equals(admittedOn(was.decision().on(), was.ceremonyOn()));
        if (follows && !admitted.equals(admittedOn(decidedOn, right.ceremonyOn()))) {
            throw new AdmissionNotCorrected(admitted);
        }
        if (admitted.isBefore(decidedOn)) {
            throw new AdmittedBeforeDecision(admitted);
        }
        ReferralFulfilled credited = Referral.credited(course, admitted, members,
                rules.on(admitted).path(organization).referrerMemberOf().value());
        return new ApprovalCorrected.Fulfilment(followed.on(), admitted, credited.creditedTo(),
                credited.creditedBranch());
    }

    StepTakenBack of(TakeBackStep command) {
        TakenStep taken = recorded(course.last(command.step()));
        Person youth = members.person(command.youth());
        Optional<LocalDate> admitted = youth.admissionBy(course.referral(), command.organization());
        if (course.isRestedOn(taken) || admitted.isPresent()) {
            throw new StepRestedOn();
        }
        Referral.requireHappened(command.on(), taken.on(), clock);
        if (taken.closes()) {
            Referral.requireStillRecorded(youth);
            if (youth.isMemberOnOrAfter(taken.on(), command.organization(), null)) {
                throw new YouthAlreadyMember();
            }
        }
        Set<Changed> moved = new LinkedHashSet<>(Set.of(on(taken.on())));
        LocalDate prepared = course.preparedOn();
        if (taken.preparation() != null && prepared != null) {
            moved.add(on(prepared));
        }
        requireOrder(moved, command.order(), command.on());
        return new StepTakenBack(course.referral(), command.step(), taken.on(), command.reason().value(), command.on(),
                command.order());
    }

    private static TakenStep recorded(@Nullable TakenStep step) {
        if (step == null) {
            throw new StepNotRecorded();
        }
        return step;
    }

    private void requireNotAfterNext(LocalDate on, TakenStep taken) {
        LocalDate next = course.next(taken);
        if (next != null && on.isAfter(next)) {
            throw new StepAfterNext(on, next);
        }
    }

    private static void requireChanged(Object was, Object right) {
        if (was.equals(right)) {
            throw new NothingCorrected();
        }
    }

    /** From which figures are taken and to which they are added; none where the day stays. */
    private Set<Changed> moved(LocalDate was, LocalDate is) {
        Set<Changed> moved = new LinkedHashSet<>();
        if (!was.equals(is)) {
            moved.add(on(was));
            moved.add(on(is));
        }
        return moved;
    }

    private Changed on(LocalDate day) {
        return new Changed(course.branch(), day);
    }

    private void requireOrder(Set<Changed> moved, @Nullable CorrectionOrder order, LocalDate on) {
        ClosedYears.Breach breach = closedYears.breach(moved, order, on);
        if (breach != null) {
            throw switch (breach.fault()) {
                case INCOMPLETE -> new OrderIncomplete();
                case NOT_ORDERED -> new YearIsClosed(breach.year());
                case ORDERED_ELSEWHERE -> new OrderedElsewhere(breach.year());
                case NOT_CLOSED -> new OrderNotNeeded();
            };
        }
    }

    private static LocalDate admittedOn(LocalDate decidedOn, @Nullable LocalDate ceremonyOn) {
        return ceremonyOn == null ? decidedOn : ceremonyOn;
    }
}
